import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso/router';
import { accountOf, mayHaveAgreed, mayPassOn } from '#domain/concern/passed-on.ts';
import { nextStep } from '#domain/concern/steps.ts';
import { englandDay } from '#domain/time/days.ts';
import { cutShort } from '#domain/words/cut-short.ts';
import type { EarlierEntry } from '#protocol/events.ts';
import { answerAsTeam, type OneCase } from '../../db/team/cases.ts';
import { begunFrom, takeOnward } from '../../db/team/onward.ts';
import { asked } from '../../forms/asked.ts';
import { MessageBox } from '../../forms/MessageBox.tsx';
import { useAct } from '../../forms/use-act.ts';
import { useLive } from '../../session/SessionProvider.tsx';
import { onwardText as text } from '../../text/case.ts';
import { saveText } from '../../text/saving.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkboxes } from '../../ui/Checkboxes.tsx';
import { Details } from '../../ui/Details.tsx';
import { Radios } from '../../ui/Radios.tsx';
import { ReadyWords } from './ReadyWords.tsx';
import { saidAt } from './said-at.ts';
import { type CaseProps, WithCase } from './WithCase.tsx';

/** Letters of a message by which a member knows it again. */
const SHOWN = 200;

/** A team asks the next step for help. What the reporter wrote goes along only as they allowed. */
export function NextStep({ space }: { space: string }) {
  return (
    <WithCase space={space} title={text.title}>
      {(props) => (nextStep(props.one.team.team.step) ? <Onward {...props} /> : <p>{text.last}</p>)}
    </WithCase>
  );
}

function Onward({ session, one }: CaseProps) {
  const { phone } = session;
  const { route } = useLocation();
  const { report, items } = one.conversation;
  const begun = useLive(session, (held) => begunFrom(held, one.space), [one.space]);
  const allowed = mayPassOn(report ?? { answers: {} });
  const [along, setAlong] = useState(allowed === 'yes');
  const [agreed, point] = useState('');
  const { busy, problem, act } = useAct();
  const account = accountToPassOn(one, phone.clock.now());
  const replies = allowed === 'ask' ? mayHaveAgreed(items) : [];
  const mayChoose = account.length > 0 && (allowed === 'yes' || replies.length > 0);
  const goes = mayChoose && (allowed === 'yes' ? along : agreed !== '');
  const start = () =>
    act(async () => {
      const result = await takeOnward(phone, one, PACK, goes ? account : [], agreed);
      if (!result.ok) return `${saveText[result.problem].say} ${saveText[result.problem].do}`;
      session.syncNow();
      route(`/concerns/${result.draft.id}`);
      return undefined;
    });
  return (
    <>
      <p>{text.lead}</p>
      {begun?.map(({ id }) => (
        <p key={id}>
          <a href={`/concerns/${id}`}>{text.begun}</a>
        </p>
      ))}
      <p>
        <strong>{text.allowed[allowed]}</strong> {allowed !== 'no' && text.nameStays}
      </p>
      {allowed === 'ask' && (
        <Details summary={text.askThem}>
          <MessageBox
            session={session}
            space={`${one.space}:ask`}
            label={text.askLabel}
            send={text.ask}
            added={text.asked}
            above={(add) => <ReadyWords kinds={['ask']} add={add} />}
            onSend={(words) => answerAsTeam(phone, one.space, words)}
          />
        </Details>
      )}
      {mayChoose && (
        <>
          {allowed === 'yes' ? (
            <Checkboxes
              id="along"
              legend={text.passing}
              options={[{ value: 'along', label: text.along }]}
              values={along ? ['along'] : []}
              onChange={(ticked) => setAlong(ticked.length > 0)}
            />
          ) : (
            <Radios
              id="agreed"
              legend={text.whichAgreed}
              options={[
                ...replies.map(({ key, text: words, at }) => ({
                  value: key,
                  label: cutShort(words, SHOWN),
                  hint: saidAt(at, phone.clock.now()).when,
                })),
                { value: '', label: text.noneAgreed },
              ]}
              value={agreed}
              onChange={point}
            />
          )}
          <Details summary={text.see}>
            {account.map(({ text: words }, at) => (
              <p class="sw-words" key={`${at} ${words.length}`}>
                {words}
              </p>
            ))}
          </Details>
        </>
      )}
      {problem && <p role="alert">{problem}</p>}
      <Button busy={busy} onClick={() => void start()}>
        {text.go}
      </Button>
    </>
  );
}

function accountToPassOn(
  { conversation: { report }, team: { team, organisation } }: OneCase,
  now: Date,
): EarlierEntry[] {
  const day = englandDay(report?.at ?? now) ?? englandDay(now);
  if (!report || !day) return [];
  return accountOf(asked, report, { day, step: team.step, who: text.who(team.name, organisation.name) });
}
