import { useRef } from 'preact/hooks';
import { useLocation } from 'preact-iso/router';
import { DraftGone } from '../../forms/DraftGone.tsx';
import type { PageAddress } from '../../forms/page-address.ts';
import { useDraft } from '../../forms/use-draft.ts';
import type { Session } from '../../session/session.ts';
import { WithSession } from '../../session/WithSession.tsx';
import { LogEditor } from './LogEditor.tsx';

/** One thing the learner did about it. The address takes the entry's name at the first letter, as a note's does. */
export function Log({ params }: PageAddress) {
  const { id = '', entry } = params;
  return <WithSession>{(session) => <OneEntry key={id} session={session} id={id} known={entry} />}</WithSession>;
}

function OneEntry({ session, id, known }: { session: Session; id: string; known: string | undefined }) {
  const { route } = useLocation();
  const { view, editor } = useDraft(session, id);
  const begun = useRef<string | undefined>(undefined);
  if (view.draft === undefined) return null;
  if (!view.draft || !editor) return <DraftGone />;
  const entry = view.draft.log.find((one) => one.id === known);
  // Named in an address, and taken out since, perhaps on another device.
  if (known && !entry && known !== begun.current) return <DraftGone />;
  return (
    <LogEditor
      key={known === begun.current ? 'begun' : known}
      session={session}
      draft={view.draft}
      state={view.state}
      editor={editor}
      entry={entry}
      onBegun={(fresh) => {
        begun.current = fresh;
        route(`/concerns/${id}/log/${fresh}`, true);
      }}
      onDone={() => route(view.draft?.stage === 'note' ? `/note/${id}` : `/concerns/${id}`)}
    />
  );
}
