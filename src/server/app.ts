import type { HttpBindings } from '@hono/node-server';
import { type Context, Hono } from 'hono';
import type { DemoReply } from '#protocol/directory.ts';
import type { Log } from './log.ts';
import type { PushSettings } from './notify/push/tell-devices.ts';
import type { Wake } from './notify/wake.ts';
import { type PagesFolders, readAllPages } from './pages/earlier.ts';
import type { Clock } from './platform/clock.ts';
import type { RandomBytes } from './platform/random.ts';
import { Refusal } from './refusal.ts';
import { reply } from './reply.ts';
import type { Answer } from './routes/answer.ts';
import { deployment } from './routes/deployment.ts';
import { deviceRoutes } from './routes/devices.ts';
import { directory, organisation, placeByCode, placements, wrongContact } from './routes/directory.ts';
import { hello } from './routes/hello.ts';
import { mailLink } from './routes/mail-link.ts';
import { pages } from './routes/pages.ts';
import { proof } from './routes/proof.ts';
import { pushKeyRoute, pushRoutes } from './routes/push.ts';
import { challenge, session } from './routes/session.ts';
import { setUp } from './routes/set-up.ts';
import { steward, stewardDeployment, stewardImport, stewardNotes, stewardRemove } from './routes/steward.ts';
import { sync } from './routes/sync.ts';
import { teamRoutes } from './routes/team.ts';
import { wakeUps } from './routes/wake.ts';
import { createStrangers } from './session/strangers.ts';
import { StorageFailure } from './store/failure.ts';
import type { Store } from './store/store.ts';

export interface AppDeps {
  store: Store;
  clock: Clock;
  ids: RandomBytes;
  log: Log;
  wake: Wake;
  /** `puzzleBits`: how hard a stranger's first session is. */
  env: PagesFolders & { puzzleBits: number };
  /** How to reach browsers that are not open. Without it nobody is offered that. */
  push?: PushSettings | null;
  /** Makes this a demo deployment: who can be opened, with recovery codes that are public on purpose. */
  demo?: DemoReply;
}

type AppEnv = { Bindings: Partial<HttpBindings>; Variables: { route: string } };
export type App = Hono<AppEnv>;

const RETRY_SECONDS = 5;

/** What anything thrown means to the asker. Details stay here. */
function refusalFor(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  if (error instanceof StorageFailure) return new Refusal('try_later', { retryAfter: RETRY_SECONDS });
  return new Refusal('internal');
}

/** Where in our code it happened. Messages are left out: they may quote what somebody sent. */
function placeOf(error: Error): string {
  return error.stack?.match(/src\/server\/[\w/.-]+:\d+/)?.[0] ?? 'unknown';
}

/** The whole server without a socket: `createApp(deps).request('/v1/hello')` answers. */
export function createApp(deps: AppDeps): App {
  const { clock, log, demo } = deps;
  const signingIn = { ...deps, strangers: createStrangers(clock, deps.env.puzzleBits) };
  const inDemo = { ...deps, demo: demo !== undefined };
  const app: App = new Hono<AppEnv>();

  function refused(error: Error, c: Context<AppEnv>): Response {
    const refusal = refusalFor(error);
    const { code, status } = refusal;
    if (status >= 500) {
      const cause = error instanceof StorageFailure && error.cause instanceof Error ? error.cause : error;
      log.write({ event: 'failed', route: c.get('route'), status, code, error: cause.name, at: placeOf(cause) });
    }
    const { retryAfter } = refusal.details;
    const headers = retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) };
    return reply(refusal.reply, status, headers);
  }

  function on(method: 'GET' | 'POST', route: string, answer: Answer): void {
    app.on(method, route, async (c) => {
      c.set('route', route);
      if (!log.requests) return answer(c);
      const start = clock.now();
      const given = await Promise.resolve(answer(c)).catch((error: Error) => refused(error, c));
      log.write({ event: 'request', method, route, status: given.status, ms: clock.now() - start });
      return given;
    });
  }

  on('GET', '/v1/hello', hello(inDemo));
  on('GET', '/v1/directory', directory(deps));
  on('GET', '/v1/directory/:organisation', organisation(deps));
  on('GET', '/v1/directory/placements/:region', placements(deps));
  on('GET', '/v1/directory/code/:code', placeByCode(deps));
  on('POST', '/v1/directory/wrong', wrongContact(deps));
  on('GET', '/v1/deployment', deployment(deps));
  on('GET', '/v1/steward', steward(deps));
  on('POST', '/v1/steward/import', stewardImport(deps));
  on('POST', '/v1/steward/remove', stewardRemove(deps));
  on('POST', '/v1/steward/notes-done', stewardNotes(deps));
  on('POST', '/v1/steward/deployment', stewardDeployment(deps));
  on('POST', '/v1/session/challenge', challenge(signingIn));
  on('POST', '/v1/session', session(signingIn));
  on('POST', '/v1/sync', sync(deps));
  on('POST', '/v1/proof', proof(deps));
  on('GET', '/v1/wake', wakeUps(deps));
  on('GET', '/v1/push', pushKeyRoute(deps));
  on('POST', '/v1/mailbox', mailLink(deps));
  on('POST', '/v1/set-up', setUp(inDemo));
  for (const [act, answer] of Object.entries(teamRoutes(deps))) on('POST', `/v1/team/${act}`, answer);
  for (const [act, answer] of Object.entries(deviceRoutes(deps))) on('POST', `/v1/devices/${act}`, answer);
  for (const [act, answer] of Object.entries(pushRoutes(deps))) on('POST', `/v1/push/${act}`, answer);
  if (demo) on('GET', '/v1/demo', () => reply(demo));
  app.all('/v1/*', () => reply(new Refusal('not_found').reply, 404));
  on('GET', '/*', pages(readAllPages(deps.env, clock)));
  app.onError(refused);
  return app;
}
