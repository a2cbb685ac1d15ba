import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso/router';
import { firstWords } from '#domain/concern/draft.ts';
import { removeDraft } from '../../db/documents.ts';
import { readSendings } from '../../db/mine/concerns.ts';
import { DraftGone } from '../../forms/DraftGone.tsx';
import type { PageAddress } from '../../forms/page-address.ts';
import { useDraft } from '../../forms/use-draft.ts';
import { useLive } from '../../session/SessionProvider.tsx';
import type { Session } from '../../session/session.ts';
import { WithSession } from '../../session/WithSession.tsx';
import { saveText } from '../../text/saving.ts';
import { Button } from '../../ui/Button.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { removeText } from './remove-text.ts';

export function Remove({ params }: PageAddress) {
  const id = params['id'] ?? '';
  return <WithSession>{(session) => <ConfirmRemoval key={id} session={session} id={id} />}</WithSession>;
}

function ConfirmRemoval({ session, id }: { session: Session; id: string }) {
  const { route } = useLocation();
  const { view, editor } = useDraft(session, id);
  const [problem, setProblem] = useState('');
  const { draft } = view;
  const sendings = useLive(session, async (phone) => (draft ? readSendings(phone, draft) : []), [draft]);
  if (draft === undefined) return null;
  if (draft === null) return <DraftGone />;

  async function remove(): Promise<void> {
    await editor?.flush();
    const result = await removeDraft(session.phone, id);
    if (result.ok) return route('/', true);
    const { say, do: act } = saveText[result.problem];
    setProblem(`${removeText.failed} ${say} ${act}`);
  }
  const sent = draft.sent.length > 0;
  const words = firstWords(draft);
  const waiting = sendings?.some(({ state }) => state === 'waiting') ?? false;
  return (
    <>
      <h1>{removeText.title}</h1>
      {words !== '' && <blockquote class="sw-words">{words}</blockquote>}
      <p>{removeText.lead}</p>
      <ul>
        {!sent && <li>{removeText.unsent}</li>}
        {sent && removeText.sent.map((line) => <li key={line}>{line}</li>)}
        {waiting && <li>{removeText.waiting}</li>}
        <li>{removeText.devices}</li>
      </ul>
      <p role="alert">{problem}</p>
      <LinkButton href={draft.stage === 'note' ? `/note/${id}` : `/concerns/${id}`} look="secondary">
        {removeText.keep}
      </LinkButton>
      <Button look="danger" onClick={() => void remove()}>
        {removeText.remove}
      </Button>
    </>
  );
}
