import { useState } from 'preact/hooks';
import { englandDay, isDay } from '#domain/time/days.ts';
import { answerAsTeam, giveOutcome, sayOthersHaveSeenIt } from '../../db/team/cases.ts';
import { MessageBox } from '../../forms/MessageBox.tsx';
import { handleText } from '../../text/case.ts';
import { caseText } from '../../text/inbox.ts';
import { Button } from '../../ui/Button.tsx';
import { Details } from '../../ui/Details.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { ReadyWords } from './ReadyWords.tsx';
import type { CaseProps } from './WithCase.tsx';

/** What a team can say: an answer with the day of the next one, that others have seen it, what came of it. */
export function Answer({ session, one }: CaseProps) {
  const { phone } = session;
  const { space, standing, conversation } = one;
  const waiting = conversation.items.some((item) => item.kind === 'message' && item.delivery === 'waiting');
  return (
    <>
      <h2>{handleText.answer}</h2>
      <Reply session={session} space={space} />
      <p role="status">{waiting && caseText.waiting}</p>
      <Details summary={caseText.outcome}>
        <MessageBox
          session={session}
          space={`${space}:outcome`}
          label={caseText.outcomeLabel}
          hint={caseText.outcomeHint}
          send={caseText.giveOutcome}
          added={caseText.outcomeAdded}
          above={(add) => <ReadyWords kinds={['outcome']} add={add} />}
          onSend={(text) => giveOutcome(phone, space, text)}
        />
      </Details>
      {standing.seenToo ? (
        <p>{caseText.seenTooSaid}</p>
      ) : (
        <Details summary={caseText.seenToo}>
          <p>{caseText.seenTooNote}</p>
          <Button look="secondary" onClick={() => void sayOthersHaveSeenIt(phone, space).then(() => session.syncNow())}>
            {caseText.seenToo}
          </Button>
        </Details>
      )}
    </>
  );
}

function Reply({ session, space }: { session: CaseProps['session']; space: string }) {
  const { phone } = session;
  const [by, setBy] = useState('');
  const [problem, setProblem] = useState<string>();
  const mayGo = () => {
    const good = by === '' || (isDay(by) && by >= (englandDay(phone.clock.now()) ?? ''));
    setProblem(good ? undefined : caseText.byProblem);
    return good;
  };
  return (
    <MessageBox
      session={session}
      space={space}
      label={caseText.answer}
      hint={caseText.answerHint}
      send={caseText.sendAnswer}
      added={caseText.added}
      mayGo={mayGo}
      above={(add) => <ReadyWords kinds={['acknowledge', 'update', 'ask']} add={add} />}
      onSend={async (text) => {
        const result = await answerAsTeam(phone, space, text, by);
        if (result.ok) setBy('');
        return result;
      }}
    >
      <TextInput
        id={`by-${space}`}
        label={caseText.by}
        hint={caseText.byHint}
        type="date"
        short
        error={problem}
        value={by}
        onInput={(day) => {
          setProblem(undefined);
          setBy(day);
        }}
      />
    </MessageBox>
  );
}
