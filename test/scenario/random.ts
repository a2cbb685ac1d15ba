/** A seeded stream of numbers (mulberry32): the same seed tells the same story. */
export type Dice = {
  /** In [0, 1). */
  roll(): number;
  below(limit: number): number;
  chance(probability: number): boolean;
  pick<T>(from: readonly T[]): T;
  bytes(count: number): Uint8Array<ArrayBuffer>;
  /** Goes on as if it had been made with this seed. */
  reseed(seed: number): void;
};

export function makeDice(seed: number): Dice {
  let state = seed >>> 0;
  const roll = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(roll() * limit);
  return {
    roll,
    below,
    chance: (probability) => roll() < probability,
    pick: (from) => from[below(from.length)]!,
    bytes: (count) => Uint8Array.from({ length: count }, () => below(256)),
    reseed(next) {
      state = next >>> 0;
    },
  };
}
