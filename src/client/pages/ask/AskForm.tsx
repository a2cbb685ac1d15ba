import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso/router';
import { placementNamed } from '#domain/ask/placement.ts';
import { given } from '#domain/questions/answers.ts';
import { type Askable, askAround } from '../../db/team/ask-around.ts';
import type { Case } from '../../db/team/cases.ts';
import { DOMAINS, domainOptions } from '../../forms/domain-labels.ts';
import { membersOf } from '../../forms/members-of.ts';
import { useAct } from '../../forms/use-act.ts';
import type { Session } from '../../session/session.ts';
import { saveText } from '../../text/saving.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkboxes } from '../../ui/Checkboxes.tsx';
import { ErrorSummary, type FieldError } from '../../ui/ErrorSummary.tsx';
import { Form } from '../../ui/Form.tsx';
import { Radios } from '../../ui/Radios.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { askText as text } from './ask-text.ts';
import { WhatTheyGet } from './WhatTheyGet.tsx';

const LONGEST = 300;

export type AskFormProps = {
  session: Session;
  one: Case;
  askable: readonly Askable[];
  placements: readonly { name: string }[];
};

/** The place is prefilled with the directory's name for it, never with the reporter's words. */
export function AskForm({ session, one, askable, placements }: AskFormProps) {
  const { route } = useLocation();
  const { answers = {} } = one.conversation.report ?? {};
  const [team, setTeam] = useState(askable[0]?.known.team.id);
  const [who, setWho] = useState<readonly string[]>([]);
  const [placement, setPlacement] = useState(() => placementNamed(given(answers, 'where')[0] ?? '', placements));
  const [domains, setDomains] = useState(given(answers, DOMAINS));
  const [flaws, setFlaws] = useState<readonly FieldError[]>([]);
  const { busy, problem, act } = useAct();
  const to = askable.find(({ known }) => known.team.id === team) ?? askable[0]!;
  const people = membersOf(to.educators);
  const educators = people.filter(({ account }) => who.includes(account));
  const asked = { placement: placement.trim(), domains };
  const flaw = (id: string) => flaws.find((each) => each.id === id)?.message;

  function send(): void {
    const nothing = asked.placement === '' && domains.length === 0;
    const found = [
      ...(educators.length === 0 ? [{ id: 'who', message: text.problem.who }] : []),
      ...(nothing ? [{ id: 'where', message: text.problem.something }] : []),
      ...(asked.placement.length > LONGEST ? [{ id: 'where', message: text.problem.tooLong }] : []),
    ];
    setFlaws(found);
    if (found.length > 0) return;
    void act(async () => {
      const members = educators.map(({ name: _, ...member }) => member);
      const sent = await askAround(session.phone, one.space, {
        from: one.team,
        to: to.known,
        educators: members,
        ...asked,
      });
      if (!sent.ok) return `${saveText[sent.problem].say} ${saveText[sent.problem].do}`;
      session.syncNow();
      route(`/inbox/${one.space}`);
      return undefined;
    });
  }
  return (
    <Form onSubmit={send}>
      <ErrorSummary errors={flaws} />
      <h1>{text.title}</h1>
      <p>{text.lead}</p>
      {askable.length > 1 && (
        <Radios
          id="team"
          legend={text.team}
          options={askable.map(({ known }) => ({ value: known.team.id, label: text.name(known) }))}
          value={to.known.team.id}
          onChange={(chosen) => {
            setTeam(chosen);
            setWho([]);
          }}
        />
      )}
      <Checkboxes
        id="who"
        legend={text.who}
        hint={`${askable.length > 1 ? '' : `${text.name(to.known)}. `}${text.keptOut}`}
        error={flaw('who')}
        options={people.map(({ account, name }) => ({ value: account, label: name }))}
        values={who}
        onChange={setWho}
      />
      <TextInput
        id="where"
        label={text.placement}
        hint={text.placementHint}
        error={flaw('where')}
        value={placement}
        onInput={setPlacement}
      />
      <Checkboxes
        id="kinds"
        legend={text.domains}
        options={domainOptions().map(({ id, label }) => ({ value: id, label }))}
        values={domains}
        onChange={setDomains}
      />
      <WhatTheyGet from={one.team} {...asked} />
      <p role="alert">{problem}</p>
      <Button type="submit" busy={busy}>
        {educators.length > 0 ? text.send(educators.length) : text.sendNone}
      </Button>
    </Form>
  );
}
