import type { HttpBindings } from '@hono/node-server';
import { type Context, Hono } from 'hono';
import type { DemoReply } from '#protocol/directory.ts';
import { type Limits, noLimits } from './limits/limits.ts';
import { type Log, placeOf } from './log.ts';
import { measuredStore } from './metrics/measured-store.ts';
import { createMetrics, type Metrics } from './metrics/metrics.ts';
import { watchNotices } from './metrics/watch-notices.ts';
import type { PushSettings } from './notify/push/tell-devices.ts';
import type { Wake } from './notify/wake.ts';
import { ROOM, type Room } from './operations/room.ts';
import { type PagesFolders, readAllPages } from './pages/earlier.ts';
import { transportHeaders } from './pages/headers.ts';
import { type Clock, systemTicks, type Ticks } from './platform/clock.ts';
import type { RandomBytes } from './platform/random.ts';
import { Refusal } from './refusal.ts';
import { reply } from './reply.ts';
import type { Answer } from './routes/answer.ts';
import { deployment } from './routes/deployment.ts';
import { deviceRoutes } from './routes/devices.ts';
import { directory, organisation, placeByCode, placements, wrongContact } from './routes/directory.ts';
import { healthz, metricsPage, readyz } from './routes/health.ts';
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
  env: PagesFolders & { puzzleBits: number; metricsToken?: string | null };
  ticks?: Ticks;
  /** None unless told: for what nobody can reach from outside. */
  limits?: Limits;
  metrics?: Metrics;
  room?: Room;
  /** Requests are to go elsewhere from now on. */
  state?: { stopping: boolean };
  /** How to reach browsers that are not open. Without it nobody is offered that. */
  push?: PushSettings | null;
  /** Makes this a demo deployment: who can be opened, with recovery codes that are public on purpose. */
  demo?: DemoReply;
}

type AppEnv = { Bindings: Partial<HttpBindings>; Variables: { route: string } };
export type App = Hono<AppEnv>;

const RETRY_SECONDS = 5;
const SYNC = '/v1/sync';

/** What anything thrown means to the asker. Details stay here. */
function refusalFor(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  if (error instanceof StorageFailure) return new Refusal('try_later', { retryAfter: RETRY_SECONDS });
  return new Refusal('internal');
}

/** The whole server without a socket: `createApp(deps).request('/v1/hello')` answers. */
export function createApp(given: AppDeps): App {
  const { clock, log, demo, limits = noLimits, metrics = createMetrics(), ticks = systemTicks } = given;
  const { room = ROOM, state = { stopping: false } } = given;
  const store = measuredStore(given.store, metrics, ticks);
  const deps = { ...given, store, limits, metrics, room, ticks, state };
  const signingIn = { ...deps, strangers: createStrangers(clock, deps.env.puzzleBits) };
  const inDemo = { ...deps, demo: demo !== undefined };
  const app: App = new Hono<AppEnv>();

  function refused(error: Error, c: Context<AppEnv>): Response {
    const refusal = refusalFor(error);
    const { code, status } = refusal;
    metrics.refused(code);
    if (status >= 500) {
      const cause = error instanceof StorageFailure && error.cause instanceof Error ? error.cause : error;
      log.write({ event: 'failed', route: c.get('route'), status, code, error: cause.name, at: placeOf(cause) });
    }
    const { retryAfter } = refusal.details;
    const headers = retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) };
    return reply(refusal.reply, status, headers);
  }

  /** Limits come first, and everything that is answered is counted. */
  async function answered(c: Context<AppEnv>, route: string, answer: Answer): Promise<Response> {
    const from = limits.nameOf(c);
    await limits.knock(from, route.startsWith('/v1/'));
    const response = await answer(c);
    if (route === SYNC && response.status === 200) limits.welcome(from);
    return response;
  }

  function on(method: 'GET' | 'POST' | 'ALL', route: string, answer: Answer): void {
    app.on(method, route, async (c) => {
      c.set('route', route);
      const start = ticks();
      const response = await answered(c, route, answer).catch((error: Error) => refused(error, c));
      const { status } = response;
      for (const [name, value] of Object.entries(transportHeaders(c.req.header('x-forwarded-proto')))) {
        response.headers.set(name, value);
      }
      metrics.request(method, route, status);
      if (log.requests) log.write({ event: 'request', method, route, status, ms: Math.round(ticks() - start) });
      return response;
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
  on('POST', SYNC, sync(deps));
  on('POST', '/v1/proof', proof(deps));
  on('GET', '/v1/wake', wakeUps(deps));
  on('GET', '/v1/push', pushKeyRoute(deps));
  on('POST', '/v1/mailbox', mailLink(deps));
  on('POST', '/v1/set-up', setUp(inDemo));
  for (const [act, answer] of Object.entries(teamRoutes(deps))) on('POST', `/v1/team/${act}`, answer);
  for (const [act, answer] of Object.entries(deviceRoutes(deps))) on('POST', `/v1/devices/${act}`, answer);
  for (const [act, answer] of Object.entries(pushRoutes(deps))) on('POST', `/v1/push/${act}`, answer);
  if (demo) on('GET', '/v1/demo', () => reply(demo));
  on('ALL', '/v1/*', () => Promise.reject(new Refusal('not_found')));
  on('GET', '/healthz', healthz);
  on('GET', '/readyz', readyz(deps));
  on('GET', '/metrics', metricsPage({ metrics, token: deps.env.metricsToken ?? null }));
  on('GET', '/*', pages(readAllPages(deps.env, clock)));
  metrics.watch('stepwise_wakeups_open', 'Wake-up connections that are open.', () => deps.wake.count());
  watchNotices(metrics, given);
  app.onError(refused);
  return app;
}
