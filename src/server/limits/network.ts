import { isIP, isIPv4 } from 'node:net';

/** The part of an address that one household or organisation has: a whole IPv4 address, the first half of an IPv6 one. */
export function networkOf(address: string): string {
  const plain = address.split('%')[0]!.toLowerCase();
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(plain)?.[1];
  if (mapped) return mapped;
  if (isIP(plain) !== 6) return plain;
  const [before = '', after] = plain.split('::');
  const groups = before === '' ? [] : before.split(':');
  const behind = after === undefined || after === '' ? [] : after.split(':');
  // An IPv4 address written at the end stands for two groups.
  const written = groups.length + behind.length + (/\./.test(plain) ? 1 : 0);
  const whole = after === undefined ? groups : [...groups, ...Array<string>(8 - written).fill('0'), ...behind];
  return whole
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}

export function isThisMachine(address: string): boolean {
  const network = networkOf(address);
  return (isIPv4(network) && network.startsWith('127.')) || address === '::1';
}
