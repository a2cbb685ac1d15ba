import { usePart } from './use-part.ts';

/** Only an educator is ever turned away, so what it says comes with an observation's questions. */
export function WayElsewhere() {
  const { Part } = usePart(() => import('./TurnedAway.tsx').then((part) => part.TurnedAway));
  return Part && <Part />;
}
