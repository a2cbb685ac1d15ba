import { placeText } from '../text/place.ts';
import { Callout } from '../ui/Callout.tsx';
import type { Lost } from './my-place.ts';

/** Said where the choice is shown: what is gone, what still works, and a way on. */
export function PlaceLost({ lost: { placement, organisations } }: { lost: Lost }) {
  return (
    <>
      {placement && (
        <Callout title={placeText.lost(placement)}>
          <p>{placeText.lostPlacement}</p>
          <p>{again}</p>
        </Callout>
      )}
      {organisations.map((name) => (
        <Callout key={name} title={placeText.lost(name)}>
          <p>{placeText.lostOrganisation}</p>
          <p>{again}</p>
        </Callout>
      ))}
    </>
  );
}

const again = <a href="/placement">{placeText.choose}</a>;
