import type { Room } from './room.ts';

/** Who asks, the day to write down, and how much there may be. */
export interface Actor {
  account: string;
  device: string;
  day: string;
  room: Room;
}
