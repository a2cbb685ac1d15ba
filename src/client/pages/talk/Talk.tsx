import pathwayPack from '#content/packs/england/pathway.json' with { type: 'json' };
import type { Pathway } from '#content/schema.ts';
import { DraftGone } from '../../forms/DraftGone.tsx';
import type { PageAddress } from '../../forms/page-address.ts';
import { useDraft } from '../../forms/use-draft.ts';
import type { Session } from '../../session/session.ts';
import { WithSession } from '../../session/WithSession.tsx';
import { useFocusOnChange } from '../../ui/use-focus-on-change.ts';
import { ChooseStep } from './ChooseStep.tsx';
import { Sheet } from './Sheet.tsx';

const { steps } = pathwayPack as Pathway;

/** A concern as a conversation: with whom, and then what to say, on one page. Nothing here is stored or sent. */
export function Talk({ params, query }: PageAddress) {
  const id = params['id'] ?? '';
  return (
    <WithSession>{(session) => <TalkAbout key={id} session={session} id={id} wanted={query['step']} />}</WithSession>
  );
}

function TalkAbout({ session, id, wanted }: { session: Session; id: string; wanted: string | undefined }) {
  const { draft } = useDraft(session, id).view;
  const step = steps.find((one) => one.id === wanted);
  const place = useFocusOnChange(step?.id);
  if (draft === undefined) return null;
  if (draft === null) return <DraftGone />;
  return (
    <div ref={place}>{step ? <Sheet draft={draft} step={step} /> : <ChooseStep draft={draft} steps={steps} />}</div>
  );
}
