import { rmSync } from 'node:fs';
import { afterEach, beforeEach } from 'vitest';
import { listCases } from '#client/db/team/cases.ts';
import { startDemoServer } from '#test/server/demo-server.ts';
import type { TestServer } from '#test/server/harness.ts';
import { DemoPerson } from './demo-person.tsx';

/**
 * The demonstration on a server of its own for each test, and people of it who come and go. `region`: with what its
 * regional team was told.
 */
export function teamInDemo({ region = false } = {}) {
  let server: TestServer;
  const people: DemoPerson[] = [];
  beforeEach(async () => {
    server = await startDemoServer({ region });
  });
  afterEach(async () => {
    for (const one of people.splice(0)) one.leave();
    await server.stop();
    rmSync(server.folder, { recursive: true, force: true });
  });
  return {
    server: () => server,
    /** Without a key: somebody the demonstration does not know. */
    async enter(key?: string, synced = true): Promise<DemoPerson> {
      const person = await DemoPerson.enter(server, key);
      people.push(person);
      if (synced) await person.sync();
      return person;
    },
    /** The newest concern this person has; observations are told apart from it by their form. */
    async spaceOf({ phone }: DemoPerson): Promise<string> {
      const cases = await listCases(phone);
      return cases.find(({ conversation }) => !conversation.report?.form)!.space;
    },
  };
}
