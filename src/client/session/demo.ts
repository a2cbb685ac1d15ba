import { DemoReply } from '#protocol/directory.ts';
import { makeTransport } from '../sync/transport.ts';

/** Who can be opened in a demonstration. `none`: this server holds real concerns, or did not say. */
export async function readDemo(): Promise<DemoReply['people'] | 'none' | 'offline'> {
  const reply = await makeTransport(globalThis.fetch.bind(globalThis))({ path: '/v1/demo' });
  if (reply.kind === 'refused') return 'none';
  const demo = reply.kind === 'ok' ? DemoReply.safeParse(reply.body) : null;
  return demo?.success ? demo.data.people : 'offline';
}
