/** Who asks, and the day to write down. */
export interface Actor {
  account: string;
  device: string;
  day: string;
}
