import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso/router';
import type { Choice } from '#domain/place/place.ts';
import { anythingChosen, NOTHING_CHOSEN } from '#domain/place/place.ts';
import type { SaveProblem } from '../../db/durably.ts';
import { loadPlace, savePlace } from '../../db/places/place.ts';
import type { PageAddress } from '../../forms/page-address.ts';
import { useLive } from '../../session/SessionProvider.tsx';
import type { Session } from '../../session/session.ts';
import { WithSession } from '../../session/WithSession.tsx';
import { saveText } from '../../text/saving.ts';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { useFocusOnChange } from '../../ui/use-focus-on-change.ts';
import { Choosing } from './Choosing.tsx';
import { Chosen } from './Chosen.tsx';
import { placementText as text } from './placement-text.ts';
import type { Step } from './step.ts';
import { addressOf, stepIn } from './step.ts';

export function Placement({ query }: PageAddress) {
  return <WithSession>{(session) => <MyPlacement session={session} query={query} />}</WithSession>;
}

/** What is chosen, or one step of choosing. The step is in the address, so that Back works; each choice is kept at once. */
function MyPlacement({ session, query }: { session: Session; query: PageAddress['query'] }) {
  const { route } = useLocation();
  const stored = useLive(session, async (phone) => ({ place: await loadPlace(phone) }), []);
  const [problem, setProblem] = useState<SaveProblem | null>(null);
  const place = stored?.place ?? null;
  const { concern } = query;
  const step = stepIn(query, place !== null && anythingChosen(place));
  const here = useFocusOnChange(step);
  if (!stored) return null;

  const go = (next: Step | 'done') => route(addressOf(next, concern));
  const keep = async (change: Partial<Choice>, next: Step | 'done') => {
    const result = await savePlace(session.phone, change);
    setProblem(result.ok ? null : result.problem);
    if (!result.ok) return;
    session.syncNow();
    go(next);
  };
  return (
    <div ref={here}>
      {problem && (
        <ErrorSummary
          title={text.notSaved}
          errors={[{ id: 'main', message: `${saveText[problem].say} ${text.tryAgain}` }]}
        />
      )}
      {step === 'chosen' && place ? (
        <Chosen
          place={place}
          onChange={() => go('region')}
          onCourse={() => go('course')}
          onRemove={() => void keep(NOTHING_CHOSEN, 'done')}
        />
      ) : (
        <Choosing
          place={place}
          step={step}
          concern={concern}
          go={go}
          keep={(change, next) => void keep(change, next)}
        />
      )}
    </div>
  );
}
