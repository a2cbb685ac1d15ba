/** What has to hold most, and the tests that hold it: by themselves, without the rest. */
export interface Part {
  src: readonly string[];
  tests: readonly string[];
  /** So many of the seeded stories that `npm test` plays reach it too: a small change that the tests let pass is tried on them. */
  stories?: number;
}

export const PARTS: Record<string, Part> = {
  protocol: { src: ['src/protocol'], tests: ['test/protocol', 'test/server', 'test/client/vault'] },
  domain: { src: ['src/domain'], tests: ['test/domain', 'test/content'] },
  vault: { src: ['src/client/vault'], tests: ['test/client/vault', 'test/protocol'] },
  sync: {
    src: ['src/client/sync'],
    tests: ['test/client/sync', 'test/client/session', 'test/client/db/hold'],
    stories: 40,
  },
  server: {
    src: [
      'src/server/deployment',
      'src/server/devices',
      'src/server/directory',
      'src/server/middleware',
      'src/server/operations',
      'src/server/retention',
      'src/server/routes',
      'src/server/session',
      'src/server/steward',
      'src/server/sync',
      'src/server/team',
    ],
    tests: ['test/server'],
  },
};
