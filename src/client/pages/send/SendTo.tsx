import { useState } from 'preact/hooks';
import pathwayPack from '#content/packs/england/pathway.json' with { type: 'json' };
import type { Pathway } from '#content/schema.ts';
import type { Draft } from '#domain/concern/draft.ts';
import { stepsTaken } from '#domain/concern/steps.ts';
import { concernText } from '../../text/concern.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { Form } from '../../ui/Form.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Radios } from '../../ui/Radios.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import type { Choice } from './choice.ts';
import { isUsable, skipsSteps } from './choice.ts';
import { StepTeams } from './StepTeams.tsx';
import { sendText } from './send-text.ts';
import type { Teams } from './teams.ts';

const { steps, skipReasons } = pathwayPack as Pathway;
const text = sendText.who;

/** More teams than these are easier to find by name than by looking through them. */
const FEW = 8;

export interface SendToProps extends Teams {
  draft: Draft;
  online: boolean;
  choice: Choice;
  choose: (change: Partial<Choice>) => void;
  onNext: () => void;
}

export function SendTo({ draft, teams: known, near, held, online, choice, choose, onNext }: SendToProps) {
  const [missed, setMissed] = useState(false);
  const [others, showOthers] = useState(false);
  const { about } = draft;
  const all = about ? known.filter(({ team }) => team.id === about.team) : known;
  const alone = near.size > 0 && !others && all.some(({ team }) => !near.has(team.id));
  const teams = alone ? all.filter(({ team }) => near.has(team.id)) : all;
  const usable = teams.filter(isUsable);
  const chosen = usable.find(({ team }) => team.id === choice.team)?.team;
  const suggested = steps.find(({ id }) => !stepsTaken(draft).includes(id))?.id;
  const [query, find] = useState('');
  const otherWays = `/concerns/${draft.id}/other-ways`;
  const found = teams.filter(({ team, organisation }) => matches(query, `${team.name} ${organisation.name}`));
  const first = steps.find(({ id }) => usable.some(({ team }) => team.step === id))?.id;
  const error = missed && !chosen ? text.choose : undefined;
  return (
    <Form onSubmit={() => (chosen ? onNext() : setMissed(true))}>
      <ErrorSummary errors={error ? [{ id: `team-${first}`, message: error }] : []} />
      <h1>{text.title}</h1>
      {teams.length > 0 && <p>{about ? text.theirs[about.kind] : text.lead}</p>}
      {teams.length === 0 && (about || held !== 'unchosen') && (
        <p role="status">{about ? text.theirsComing : nobody(held, online)}</p>
      )}
      {!about && held === 'unchosen' && <p>{text.chooseWhy}</p>}
      {!about && held === 'unchosen' && (
        <LinkButton href={`/placement?concern=${draft.id}`}>{text.choosePlace}</LinkButton>
      )}
      {teams.length > FEW && <TextInput id="find" label={text.find} value={query} onInput={find} type="search" />}
      {steps
        .filter(({ id }) => teams.length > 0 && !(about && teams[0]?.team.step !== id))
        .map((step) => (
          <StepTeams
            key={step.id}
            step={step}
            teams={found.filter(({ team }) => team.step === step.id)}
            suggested={
              !about && step.id === suggested
                ? step.number === 1
                  ? text.suggestedFirst
                  : text.suggestedNext
                : undefined
            }
            error={step.id === first ? error : undefined}
            sentTo={new Set(draft.sent.map((sending) => sending.team))}
            chosen={choice.team}
            onChoose={(team) => choose({ team, barred: [] })}
          />
        ))}
      {alone && (
        <Button look="secondary" onClick={() => showOthers(true)}>
          {text.others}
        </Button>
      )}
      {chosen && skipsSteps(draft, chosen.step) && (
        <Radios
          id="skip-reason"
          legend={sendText.reason.title}
          hint={sendText.reason.hint}
          options={skipReasons.map(({ id, label }) => ({ value: id, label }))}
          value={choice.reason ?? undefined}
          onChange={(reason) => choose({ reason })}
        />
      )}
      {usable.length > 0 && <Button type="submit">{concernText.next}</Button>}
      {teams.length === 0 ? (
        <LinkButton href={otherWays}>{text.otherWay}</LinkButton>
      ) : (
        <p>
          <a href={otherWays}>{text.otherWay}</a>
        </p>
      )}
      <p>{text.otherWayHow}</p>
    </Form>
  );
}

function nobody(held: Teams['held'], online: boolean): string {
  if (held === 'chosen') return text.noneNear;
  if (held === 'coming') return text.coming;
  return online ? text.noneAtAll : text.notKnown;
}

function matches(query: string, name: string): boolean {
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => name.toLowerCase().includes(word));
}
