import { Callout } from '../ui/Callout.tsx';
import { LinkButton } from '../ui/LinkButton.tsx';
import { turnedAwayText as text } from './turned-away-text.ts';

/** A worry about how one learner works has a way of its own, and never leaves through Stepwise. */
export function TurnedAway() {
  return (
    <Callout title={text.title}>
      <p>{text.why}</p>
      <LinkButton href="/learn/a-learners-practice">{text.go}</LinkButton>
    </Callout>
  );
}
