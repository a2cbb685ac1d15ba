import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { appendArgs, Device } from '../../server/device.ts';
import { quantile } from '../measures.ts';
import type { BenchServer } from './running.ts';

/** As many as one account may have open, less the one that writes. */
const PER_ACCOUNT = 15;
const PUSHES = 100;

/**
 * Opens that many wake-up connections, looks what they cost, then writes to one account after another and times how long
 * after the answer (which is after the commit) its other devices are told.
 */
export async function measureWakeups(server: BenchServer, connections: number) {
  const send = (path: string, init?: RequestInit) => fetch(`http://127.0.0.1:${server.port}${path}`, init);
  const people = [];
  for (let at = 0; at < connections / PER_ACCOUNT; at++) {
    const writer = await new Device(send).signIn();
    const listener = await new Device(send, writer.person).signIn();
    people.push({ writer, listener, vault: await writer.openVault() });
  }
  const before = server.rssMiB();
  const sockets: Socket[] = [];
  for (let at = 0; at < connections; at++)
    sockets.push(await listen(server.port, people[at % people.length]!.listener));
  const bytesPerConnection = Math.round(((server.rssMiB() - before) * 1024 * 1024) / connections);

  const times: number[] = [];
  for (let at = 0; at < PUSHES; at++) {
    const which = (at * 7) % people.length;
    const { writer, vault } = people[which]!;
    const woken = once(sockets[which]!, 'data');
    const answered = writer.sync(writer.next('append@1', appendArgs(vault))).then(() => performance.now());
    await woken;
    const told = performance.now();
    times.push(Math.max(0, told - (await answered)));
  }
  for (const socket of sockets) socket.destroy();
  return { bytesPerConnection, p95ms: Math.round(quantile(times, 0.95) * 10) / 10 };
}

async function listen(port: number, { token }: Device): Promise<Socket> {
  const socket = connect({ port, host: '127.0.0.1' });
  socket.write(`GET /v1/wake HTTP/1.1\r\nhost: 127.0.0.1\r\nauthorization: Bearer ${token}\r\n\r\n`);
  const [head] = await once(socket, 'data');
  if (!String(head).startsWith('HTTP/1.1 200')) throw new Error(`No wake-ups: ${String(head).slice(0, 80)}`);
  return socket;
}
