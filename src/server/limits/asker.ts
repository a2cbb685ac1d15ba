import { createHmac } from 'node:crypto';
import { isIP } from 'node:net';
import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import { type Clock, dayOf } from '../platform/clock.ts';
import type { RandomBytes } from '../platform/random.ts';
import { isThisMachine, networkOf } from './network.ts';

const KEY_BYTES = 32;

/**
 * The address a request came from; null when there is none to go by: this machine itself, or no socket at all. `proxies`: how
 * many of ours stand before the server. Each adds to the end of the list who asked it, so what stands further in front of
 * these is whatever the asker wrote.
 */
export function addressOf(c: Context, proxies: number): string | null {
  const incoming = (c.env as Partial<HttpBindings> | undefined)?.incoming;
  const address =
    proxies === 0 ? incoming?.socket.remoteAddress : c.req.header('x-forwarded-for')?.split(',').at(-proxies)?.trim();
  if (!address || isIP(address) === 0 || isThisMachine(address)) return null;
  return address;
}

/** Asked by a program on this machine, with no proxy in between. */
export function isLocal(c: Context): boolean {
  const socket = (c.env as Partial<HttpBindings> | undefined)?.incoming?.socket;
  const forwarded = ['x-forwarded-for', 'x-real-ip', 'forwarded', 'via'].some((name) => c.req.header(name));
  return !forwarded && socket?.remoteAddress !== undefined && isThisMachine(socket.remoteAddress);
}

/**
 * Turns an address into a name that is of use to this process and for today alone: the key is made here each day and kept
 * nowhere else, so nobody can count through the addresses there are (decision 008).
 */
export function createNaming({ clock, ids }: { clock: Clock; ids: RandomBytes }): (address: string) => string {
  let today: { day: string; key: Buffer } = { day: '', key: Buffer.alloc(0) };
  return (address) => {
    const day = dayOf(clock);
    if (day !== today.day) today = { day, key: ids(KEY_BYTES) };
    return createHmac('sha256', today.key).update(networkOf(address)).digest('base64url');
  };
}
