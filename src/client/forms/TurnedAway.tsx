import { Callout } from '../ui/Callout.tsx';
import { LinkButton } from '../ui/LinkButton.tsx';

const text = {
  title: 'This is about how one learner works. It cannot be sent from here.',
  why: 'An observation is about the place. A worry about one learner has its own way, which is fair to them.',
  go: 'See who to talk to',
};

/** A worry about how one learner works has a way of its own, and never leaves through Stepwise. */
export function TurnedAway() {
  return (
    <Callout title={text.title}>
      <p>{text.why}</p>
      <LinkButton href="/learn/a-learners-practice">{text.go}</LinkButton>
    </Callout>
  );
}
