import { HelloReply } from '#protocol/directory.ts';
import { makeTransport } from '../sync/transport.ts';

/** The key with which the server that Stepwise came from signs its proofs. Null without signal. */
export async function readProofKey(): Promise<string | null> {
  const reply = await makeTransport(globalThis.fetch.bind(globalThis))({ path: '/v1/hello' });
  const hello = reply.kind === 'ok' ? HelloReply.safeParse(reply.body) : null;
  return hello?.success ? hello.data.proofKey : null;
}
