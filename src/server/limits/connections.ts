import type { Server } from 'node:http';
import { networkOf } from './network.ts';

/** More than these leave no memory for the work itself. */
const MOST = 20_000;

/**
 * Closes at once what one address opens beyond `perAddress`; 0: no bound, as behind a proxy, which has one of its own. The
 * address is held as long as its connection holds it, and no longer.
 */
export function capConnections(server: Server, perAddress: number, turnedAway: () => void): void {
  const open = new Map<string, number>();
  server.maxConnections = MOST;
  server.on('drop', turnedAway);
  if (perAddress === 0) return;
  server.on('connection', (socket) => {
    const network = networkOf(socket.remoteAddress ?? '');
    const count = (open.get(network) ?? 0) + 1;
    if (count > perAddress) {
      turnedAway();
      socket.destroy();
      return;
    }
    open.set(network, count);
    socket.once('close', () => {
      const left = open.get(network)! - 1;
      if (left === 0) open.delete(network);
      else open.set(network, left);
    });
  });
}
