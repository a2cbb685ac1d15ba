import { useState } from 'preact/hooks';
import { englandDay, isDay } from '#domain/time/days.ts';
import type { Case } from '../../db/cases.ts';
import { answerAsTeam, giveOutcome, sayOthersHaveSeenIt } from '../../db/cases.ts';
import { MessageBox } from '../../forms/MessageBox.tsx';
import type { Session } from '../../session/session.ts';
import { caseText } from '../../text/inbox.ts';
import { Button } from '../../ui/Button.tsx';
import { Details } from '../../ui/Details.tsx';
import { TextInput } from '../../ui/TextInput.tsx';

/** What a team can say: an answer with the day of the next one, that others have seen it, what came of it. */
export function TeamWords({ session, one }: { session: Session; one: Case }) {
  const { phone } = session;
  const { space, standing } = one;
  return (
    <>
      <Answer session={session} space={space} />
      <Details summary={caseText.outcome}>
        <MessageBox
          session={session}
          space={`${space}:outcome`}
          label={caseText.outcomeLabel}
          hint={caseText.outcomeHint}
          send={caseText.giveOutcome}
          added={caseText.outcomeAdded}
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

function Answer({ session, space }: { session: Session; space: string }) {
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
