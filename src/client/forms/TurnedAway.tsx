import { concernText } from '../text/concern.ts';
import { Callout } from '../ui/Callout.tsx';
import { LinkButton } from '../ui/LinkButton.tsx';

/** A worry about how one learner works has a way of its own, and never leaves through Stepwise. */
export function TurnedAway() {
  return (
    <Callout title={concernText.turnedAway}>
      <p>{concernText.turnedAwayWhy}</p>
      <LinkButton href="/learn/a-learners-practice">{concernText.turnedAwayGo}</LinkButton>
    </Callout>
  );
}
