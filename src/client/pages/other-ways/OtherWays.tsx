import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso/router';
import type { Draft } from '#domain/concern/draft.ts';
import { askedIn } from '../../forms/asked.ts';
import { DraftGone } from '../../forms/DraftGone.tsx';
import type { PageAddress } from '../../forms/page-address.ts';
import { answersToSend } from '../../forms/to-send.ts';
import { useDraft } from '../../forms/use-draft.ts';
import type { Session } from '../../session/session.ts';
import { WithSession } from '../../session/WithSession.tsx';
import { concernText } from '../../text/concern.ts';
import { BackLink } from '../../ui/BackLink.tsx';
import { useFocusOnChange } from '../../ui/use-focus-on-change.ts';
import { ReadLetter } from './ReadLetter.tsx';
import { nobody, type Recipient } from './recipient.ts';
import { ToWhom } from './ToWhom.tsx';
import { useLetter } from './use-letter.ts';
import { Ways } from './Ways.tsx';

const pages = ['to', 'letter', 'ways'] as const;
type Page = (typeof pages)[number];

export function OtherWays({ params, query }: PageAddress) {
  const id = params['id'] ?? '';
  return <WithSession>{(session) => <Pages key={id} session={session} id={id} wanted={query['step']} />}</WithSession>;
}

/** One thing per page, like sending in Stepwise: to whom, the letter, the ways. After a reload it begins again. */
function Pages({ session, id, wanted }: { session: Session; id: string; wanted: string | undefined }) {
  const { route } = useLocation();
  const { view, editor } = useDraft(session, id);
  const [to, setTo] = useState<Recipient>(nobody);
  const page = to.step ? (pages.find((one) => one === wanted) ?? 'to') : 'to';
  const place = useFocusOnChange(page);
  const { draft } = view;
  const letter = useLetter(session, draft ?? null, to);
  if (draft === undefined) return null;
  if (draft === null || !editor) return <DraftGone />;
  const here = `/concerns/${id}/other-ways`;
  const go = (next: Page) => route(`${here}?step=${next}`);
  return (
    <div ref={place} class="sw-letter-page">
      <BackLink href={page === 'to' ? `/concerns/${id}` : `${here}?step=${page === 'ways' ? 'letter' : 'to'}`}>
        {page === 'to' ? concernText.toList[draft.form] : concernText.back}
      </BackLink>
      {page === 'to' ? (
        <ToWhom
          session={session}
          to={to}
          onChange={(change) => setTo((before) => ({ ...before, ...change }))}
          onNext={() => go('letter')}
        />
      ) : page === 'letter' ? (
        <ReadLetter draft={asItGoes(draft)} letter={letter} onNext={() => go('ways')} />
      ) : (
        <Ways session={session} editor={editor} draft={draft} to={to} letter={letter} />
      )}
    </div>
  );
}

function asItGoes(draft: Draft): Draft {
  return { ...draft, answers: answersToSend(draft.answers, null, askedIn(draft.form)) };
}
