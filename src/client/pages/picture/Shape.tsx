import type { BandId } from '#content/matrix.ts';
import { BandShape } from '../../forms/BandMark.tsx';

/** A square to put right, a star for a strength, a tick for what was closed, a dash where nobody has assessed it. */
const SHAPES = {
  seen: 'M2 2h12v12H2z',
  strength: 'M8 1l2.1 4.6 4.9.5-3.7 3.3 1.1 4.9L8 11.8l-4.4 2.5 1.1-4.9L1 6.1l4.9-.5z',
  closed: 'M2 8.5l4 4 8-9',
  none: 'M2 8h12',
} as const;

export type ShapeName = keyof typeof SHAPES | BandId;

const isBand = (name: ShapeName): name is BandId => !(name in SHAPES);

/** Beside a word or a number that says the same: nothing is told by shape or colour alone. */
export function Shape({ name }: { name: ShapeName }) {
  return (
    <span class={`sw-mark sw-mark--${name}`}>
      <Drawn name={name} />
    </span>
  );
}

/** The same inside a drawing. */
export function Drawn({ name }: { name: ShapeName }) {
  if (isBand(name)) return <BandShape band={name} />;
  return (
    <svg class="sw-band__shape" viewBox="0 0 16 16" aria-hidden="true">
      <path d={SHAPES[name]} />
    </svg>
  );
}
