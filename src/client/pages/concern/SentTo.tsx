import { useEffect } from 'preact/hooks';
import type { Draft } from '#domain/concern/draft.ts';
import type { SentConcern } from '../../db/mine/concerns.ts';
import { markSeen } from '../../db/seen.ts';
import { answersIn } from '../../forms/answers-in.ts';
import { usePart } from '../../forms/use-part.ts';
import type { Session } from '../../session/session.ts';
import { dayNamed } from '../../text/dates.ts';
import { followText } from '../../text/follow.ts';
import { statusText } from '../../text/status.ts';
import { Callout } from '../../ui/Callout.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { CameOfIt } from './CameOfIt.tsx';
import { Refused } from './Refused.tsx';
import { WhoReads } from './WhoReads.tsx';

/** Where one sending is, and what in it needs the person: an answer, a missed day, an outcome. */
export function SentTo({ session, draft, sent }: { session: Session; draft: Draft; sent: SentConcern }) {
  const { sending, conversation, state, standing } = sent;
  const { receipt, space } = sending;
  const answers = answersIn(conversation);
  const newest = answers.at(-1);
  const onPage = session.kept() === 'page';
  const { Part: WayBack } = usePart(() => import('../../forms/WayBack.tsx').then((part) => part.WayBack), onPage);
  useEffect(() => session.listenTo(receipt), [session, receipt]);
  useEffect(() => {
    // Not marked now, it stays "New answer" in the list, which is no harm.
    markSeen(session.phone, space, answers.length).catch(() => {});
  }, [answers.length]);
  return (
    <section class="sw-part">
      <h2>{followText.place(sending.teamName, sending.organisation)}</h2>
      <p class="sw-lead" role="status">
        {sent.erased ? followText.erased : followText.state[state]}{' '}
        {state === 'sent' && conversation.openedAt && followText.opened}
      </p>
      {WayBack && state !== 'refused' && <WayBack draft={draft} sending={sending} />}
      {state === 'refused' && <Refused session={session} draft={draft} sent={sent} />}
      {state === 'sent' && (
        <p>
          {followText.howFar}: <Tag>{statusText[standing.status]}</Tag>
        </p>
      )}
      {newest?.kind === 'message' && (
        <p>
          {followText.line.answered}. <a href={`#${newest.key}`}>{followText.toAnswer}</a>
        </p>
      )}
      {state === 'sent' && !sent.erased && <DueLine sent={sent} draft={draft} />}
      {standing.seenToo && <p>{followText.seenToo}</p>}
      <CameOfIt session={session} sent={sent} />
      {state !== 'refused' && !sent.erased && <WhoReads sent={sent} />}
      {state === 'sent' && (
        <p>
          <a href={`/concerns/${draft.id}/receipt/${space}`}>{followText.receipt}</a>
        </p>
      )}
      {sending.mode === 'anonymous' && (
        <p>
          <a href={`/concerns/${draft.id}/receipt/${space}?paper`}>{followText.onPaper}</a>
        </p>
      )}
    </section>
  );
}

/** The day they gave, from what both sides hold; and what a missed one opens. */
function DueLine({ sent: { standing, conversation }, draft }: { sent: SentConcern; draft: Draft }) {
  const { due, promises, outcome } = standing;
  if (due?.state === 'missed') {
    return (
      <Callout title={followText.missedTitle}>
        <p>{followText.missed(dayNamed(due.by))}</p>
        {draft.form === 'concern' && (
          <>
            <p>{followText.missedDo}</p>
            <LinkButton href={`/concerns/${draft.id}/send`}>{followText.nextStep}</LinkButton>
          </>
        )}
      </Callout>
    );
  }
  const answered = answersIn(conversation).length > 0;
  if (due) return <p>{(answered ? followText.dueAgain : followText.due)(dayNamed(due.by))}</p>;
  if (promises.at(-1)?.state === 'late') return <p>{followText.late}</p>;
  if (outcome || promises.length > 0 || answered) return null;
  return <p>{followText.noPromise}</p>;
}
