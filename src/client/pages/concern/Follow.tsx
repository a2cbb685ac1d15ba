import type { Draft } from '#domain/concern/draft.ts';
import { firstWords } from '#domain/concern/draft.ts';
import { readSendings } from '../../db/mine/concerns.ts';
import { AnswerList } from '../../forms/AnswerList.tsx';
import { askedIn } from '../../forms/asked.ts';
import { OldAnswers } from '../../forms/OldAnswers.tsx';
import { useLive } from '../../session/SessionProvider.tsx';
import type { Session } from '../../session/session.ts';
import { concernText } from '../../text/concern.ts';
import { followText } from '../../text/follow.ts';
import { Details } from '../../ui/Details.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Held } from './Held.tsx';
import { Passed } from './Passed.tsx';
import { SentTo } from './SentTo.tsx';
import { Story } from './Story.tsx';
import { ToMine } from './ToMine.tsx';
import { WaysOn } from './WaysOn.tsx';
import { WriteTo } from './WriteTo.tsx';

export type FollowProps = { session: Session; draft: Draft };

/** What came of it: what needs the person first, then the whole story in one line of time, then what they can do. */
export function Follow({ session, draft }: FollowProps) {
  const sendings = useLive(session, (phone) => readSendings(phone, draft), [draft]);
  if (!sendings) return null;
  const newestFirst = [...sendings].sort((a, b) => (a.sending.at > b.sending.at ? -1 : 1));
  const toRegion = draft.sent.some(({ step }) => step === 'region');
  const words = firstWords(draft);
  return (
    <>
      <ToMine form={draft.form} />
      <h1>{concernText.title[draft.form]}</h1>
      {words !== '' && <blockquote class="sw-words">{words}</blockquote>}
      <Held session={session} draft={draft} />
      <Passed session={session} draft={draft} />
      {newestFirst.map((sent) => (
        <SentTo key={sent.sending.space} session={session} draft={draft} sent={sent} />
      ))}
      <section class="sw-part">
        <h2>{followText.history}</h2>
        <Story session={session} draft={draft} sendings={sendings} />
      </section>
      <WriteTo session={session} newestFirst={newestFirst} />
      <section class="sw-part">
        <LinkButton href={`/concerns/${draft.id}/send`} look="secondary">
          {toRegion || draft.form === 'observation' ? followText.another : followText.nextStep}
        </LinkButton>
        <WaysOn draft={draft} />
      </section>
      <Details summary={followText.yourWords}>
        <AnswerList questions={askedIn(draft.form).questions} answers={draft.answers} />
        <OldAnswers written={draft} />
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
