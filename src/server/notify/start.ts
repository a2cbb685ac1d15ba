import { join } from 'node:path';
import type { AppDeps } from '../app.ts';
import type { Env } from '../env.ts';
import { openPost } from './mail/post.ts';
import { createNotifier } from './notifier.ts';
import type { PushSettings } from './push/tell-devices.ts';

const MINUTE_MS = 60_000;
/** Nobody answers there; a server that sends has to name its own. */
const NOWHERE = 'stepwise@localhost';

/** A push service has to know whom to turn to. Null: nobody has said, so no browser is promised anything. */
export function pushSettings({ pushHosts, mailFrom, origin }: Env): PushSettings | null {
  if (mailFrom) return { hosts: pushHosts, subject: `mailto:${mailFrom}` };
  return origin?.startsWith('https:') ? { hosts: pushHosts, subject: origin } : null;
}

/** Looks each minute what is to be told. `stop` waits for what is under way. */
export function startNotifying(deps: AppDeps, env: Env, origin: string): { stop(): Promise<void> } {
  const { store, clock, ids, log, wake, push = null } = deps;
  const folder = join(env.dataFolder, 'mail');
  const post = openPost({ smtp: env.smtpUrl, from: env.mailFrom ?? NOWHERE, folder, random: ids });
  if (!env.smtpUrl) log.write({ event: 'mail_to_folder' });
  const notifier = createNotifier({ store, clock, random: ids, log, wake, push, post, origin, fetch });
  // A restart is no reason to wait.
  void notifier.tick();
  const timer = setInterval(() => void notifier.tick(), MINUTE_MS);
  return {
    async stop() {
      clearInterval(timer);
      await notifier.idle();
      post.close();
    },
  };
}
