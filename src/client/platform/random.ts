/** The only source of randomness. `count` bytes from the platform's generator. */
export type Random = (count: number) => Uint8Array<ArrayBuffer>;

export const systemRandom: Random = (count) => crypto.getRandomValues(new Uint8Array(count));
