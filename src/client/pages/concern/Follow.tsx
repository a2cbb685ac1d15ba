import type { Draft } from '#domain/concern/draft.ts';
import { firstWords } from '#domain/concern/draft.ts';
import { readSendings } from '../../db/concerns.ts';
import { AnswerList } from '../../forms/AnswerList.tsx';
import { asked } from '../../forms/asked.ts';
import { useLive } from '../../session/SessionProvider.tsx';
import type { Session } from '../../session/session.ts';
import { concernText } from '../../text/concern.ts';
import { followText } from '../../text/follow.ts';
import { shellText } from '../../text/shell.ts';
import { BackLink } from '../../ui/BackLink.tsx';
import { Details } from '../../ui/Details.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { SentTo } from './SentTo.tsx';

export type FollowProps = { session: Session; draft: Draft };

/** What came of it: each sending with its own truth, the newest last. */
export function Follow({ session, draft }: FollowProps) {
  const sendings = useLive(session, (phone) => readSendings(phone, draft), [draft]);
  if (!sendings) return null;
  const inOrder = [...sendings].sort((a, b) => (a.sending.at < b.sending.at ? -1 : 1));
  const words = firstWords(draft);
  const toRegion = draft.sent.some(({ step }) => step === 'region');
  return (
    <>
      <BackLink href="/">{shellText.toStart}</BackLink>
      <h1>{followText.title}</h1>
      {words !== '' && <blockquote class="sw-words">{words}</blockquote>}
      {inOrder.map((sent) => (
        <SentTo key={sent.sending.space} session={session} draft={draft} sent={sent} />
      ))}
      <LinkButton href={`/concerns/${draft.id}/send`} look="secondary">
        {toRegion ? followText.another : followText.nextStep}
      </LinkButton>
      <Details summary={followText.yourWords}>
        <AnswerList questions={asked.questions} answers={draft.answers} />
        <p>
          <a href={`/concerns/${draft.id}/check`}>{concernText.change}</a>
        </p>
      </Details>
      <p>
        <a href={`/concerns/${draft.id}/remove`}>{concernText.remove}</a>
      </p>
    </>
  );
}
