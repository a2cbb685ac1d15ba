import type { Delivery } from '#domain/concern/conversation.ts';

/**
 * One event as this device holds it. `seq` is its place in the server's log; null while only this device has it. `event` is
 * null when it cannot be read: a kind from a newer version, or not what it claims to be.
 */
export type Held<Event> = {
  key: string;
  seq: number | null;
  author: string | null;
  event: Event | null;
  delivery: Delivery;
};
/** All that this device holds of one space. */
export type HeldSpace<Event> = { space: string; events: readonly Held<Event>[] };

/**
 * One order for every device: the spaces by id, the lowest last because a device writes into the lowest it knows; in each
 * the server's order. What only this device has comes after all of that, in the order it was written.
 */
export function inOneOrder<Event extends { at: string }>(
  spaces: readonly HeldSpace<Event>[],
): (Held<Event> & { space: string })[] {
  const named = [...spaces]
    .sort((a, b) => (a.space < b.space ? 1 : -1))
    .map(({ space, events }) => events.map((event) => ({ ...event, space })));
  const arrived = named.flatMap((events) => events.filter(({ seq }) => seq !== null).sort(inOrder));
  return [
    ...arrived,
    ...named
      .flat()
      .filter(({ seq }) => seq === null)
      .sort(inOrder),
  ];
}

type Placed = Pick<Held<{ at: string }>, 'key' | 'seq' | 'event'>;

/** Within one space: the server's order first; what only this device has comes after it, in the order it was written. */
export function inOrder(a: Placed, b: Placed): number {
  if (a.seq !== null && b.seq !== null) return a.seq - b.seq;
  if (a.seq !== null) return -1;
  if (b.seq !== null) return 1;
  const [first, second] = [a.event?.at ?? '', b.event?.at ?? ''];
  return first === second ? (a.key < b.key ? -1 : 1) : first < second ? -1 : 1;
}
