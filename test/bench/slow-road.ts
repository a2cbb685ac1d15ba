import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/** Slow 4G as the project means it: 562 ms there and back, 1.5 Mbit/s down, shared by all connections. */
const ROUND_TRIP_MS = 562;
const BYTES_PER_MS = 1_500_000 / 8 / 1000;

/** A port that leads to `target` as slowly as a ward's signal does. Browsers' own throttling does not reach workers. */
export async function slowRoad(target: number): Promise<{ port: number; close(): void }> {
  let freeAt = 0;
  const open = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(target, '127.0.0.1');
    for (const socket of [near, far]) {
      open.add(socket);
      socket.on('error', () => socket.destroy());
      socket.on('close', () => {
        open.delete(socket);
        near.destroy();
        far.destroy();
      });
    }
    near.on('data', (bytes) => later(performance.now() + ROUND_TRIP_MS / 2, () => far.write(bytes)));
    far.on('data', (bytes) => {
      freeAt = Math.max(freeAt, performance.now()) + bytes.length / BYTES_PER_MS;
      later(freeAt + ROUND_TRIP_MS / 2, () => near.write(bytes));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    port: address.port,
    close() {
      server.close();
      for (const socket of open) socket.destroy();
    },
  };
}

function later(at: number, act: () => void): void {
  setTimeout(act, Math.max(0, at - performance.now()));
}
