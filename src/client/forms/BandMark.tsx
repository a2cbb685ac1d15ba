import type { BandId } from '#content/matrix.ts';
import pack from '#content/packs/england/matrix.json' with { type: 'json' };
import { bandOf, type Rating, scoreOf } from '#domain/risk/risk.ts';

/** A shape for each band, each with one corner more to catch on: known without its colour. */
const SHAPES = {
  low: 'M8 2a6 6 0 1 0 .01 0z',
  moderate: 'M8 1l7 7-7 7-7-7z',
  high: 'M8 1l7.5 14H.5z',
  extreme: 'M5 1h6l4 4v6l-4 4H5l-4-4V5z',
} as const;

/** The word of a rating's band. */
export const bandWord = (rating: Rating) => pack.bands[bandOf(rating)];

export function BandShape({ band }: { band: BandId }) {
  return (
    <svg class="sw-band__shape" viewBox="0 0 16 16" aria-hidden="true">
      <path d={SHAPES[band]} />
    </svg>
  );
}

/** "12, High", with the shape of the band. */
export function BandMark({ rating }: { rating: Rating }) {
  return (
    <strong class={`sw-band sw-band--${bandOf(rating)}`}>
      <BandShape band={bandOf(rating)} />
      {scoreOf(rating)}, {bandWord(rating)}
    </strong>
  );
}
