import { DraftGone } from '../../forms/DraftGone.tsx';
import type { PageAddress } from '../../forms/page-address.ts';
import { useDraft } from '../../forms/use-draft.ts';
import type { Session } from '../../session/session.ts';
import { WithSession } from '../../session/WithSession.tsx';
import { Followed } from './Followed.tsx';
import { Tasks } from './Tasks.tsx';

/** One address from the first question to the last answer: before it is sent a list of tasks, then what came of it. */
export function Concern({ params }: PageAddress) {
  const id = params['id'] ?? '';
  return <WithSession>{(session) => <OneConcern key={id} session={session} id={id} />}</WithSession>;
}

function OneConcern({ session, id }: { session: Session; id: string }) {
  const { draft } = useDraft(session, id).view;
  if (draft === undefined) return null;
  if (draft === null) return <DraftGone />;
  return draft.sent.length === 0 ? (
    <Tasks session={session} draft={draft} />
  ) : (
    <Followed session={session} draft={draft} />
  );
}
