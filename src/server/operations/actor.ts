import type { Room } from './room.ts';

/**
 * Who asks, the day to write down, and how much there may be. `life`: of the server, as their device knows it; null: it has not
 * heard of any.
 */
export interface Actor {
  life: string | null;
  account: string;
  device: string;
  day: string;
  room: Room;
}
