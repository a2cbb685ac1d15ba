import { useRef, useState } from 'preact/hooks';
import { type CaseworkWord, keepToTeam } from '../../db/team/casework.ts';
import { useAct } from '../../forms/use-act.ts';
import { handleText } from '../../text/case.ts';
import { sentenceFor } from '../../text/errors.ts';
import { Button } from '../../ui/Button.tsx';
import { Details } from '../../ui/Details.tsx';
import { Radios } from '../../ui/Radios.tsx';
import { namedIn } from './people.ts';
import type { CaseProps } from './WithCase.tsx';

const text = handleText.handling;

/** One person handles it; others may watch, each for themself. */
export function Handling({ session, one }: CaseProps) {
  const { phone } = session;
  const me = phone.account.id;
  const { handler, watchers } = one.casework;
  const named = namedIn(one, me);
  const here = one.readers.some(({ account }) => account === handler);
  const others = [...watchers].filter((account) => account !== me && account !== handler);
  const { busy, problem, act } = useAct();
  const said = useRef<HTMLParagraphElement>(null);
  const keep = (word: CaseworkWord) =>
    act(async () => {
      const result = await keepToTeam(phone, one.space, [word]);
      if (!result.ok) return sentence(result.problem);
      // The button that was pressed goes.
      said.current?.focus();
      session.syncNow();
      return undefined;
    });
  return (
    <>
      <h2>{text.title}</h2>
      <p role="status" tabIndex={-1} ref={said}>
        {!handler ? text.nobody : handler === me ? text.you : here ? named(handler) : text.gone(named(handler))}
      </p>
      {handler !== me && (
        <Button
          look={handler && here ? 'secondary' : 'main'}
          busy={busy}
          onClick={() => void keep({ type: 'assigned', handler: me })}
        >
          {text.take}
        </Button>
      )}
      <Details summary={text.give}>
        <Give one={one} me={me} give={(account) => keep({ type: 'assigned', handler: account })} />
      </Details>
      {others.length > 0 && <p>{text.watchers(others.map(named).join(', '))}</p>}
      {handler !== me && (
        <Button look="secondary" busy={busy} onClick={() => void keep({ type: 'watching', on: !watchers.has(me) })}>
          {watchers.has(me) ? text.unwatch : text.watch}
        </Button>
      )}
      {problem && <p role="alert">{problem}</p>}
    </>
  );
}

function Give({ one, me, give }: Pick<CaseProps, 'one'> & { me: string; give: (account: string) => Promise<void> }) {
  const named = namedIn(one, me);
  const [chosen, choose] = useState<string>();
  const [missed, setMissed] = useState(false);
  const others = one.readers.filter(({ account }) => account !== me && account !== one.casework.handler);
  if (others.length === 0) return <p>{text.none}</p>;
  return (
    <>
      <Radios
        id="handler"
        legend={text.who}
        error={missed && !chosen ? text.choose : undefined}
        options={others.map(({ account }) => ({ value: account, label: named(account) }))}
        value={chosen}
        onChange={choose}
      />
      <Button look="secondary" onClick={() => (chosen ? void give(chosen) : setMissed(true))}>
        {text.save}
      </Button>
    </>
  );
}

const sentence = (problem: string) => {
  const { say, do: act } = sentenceFor(problem);
  return `${say} ${act}`;
};
