import type { Step } from '#content/schema.ts';
import type { KnownTeam } from '../../db/places/directory.ts';
import { usePart } from '../../forms/use-part.ts';
import { Choices } from '../../ui/Choices.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { isUsable } from './choice.ts';
import { sendText } from './send-text.ts';

const text = sendText.who;

export interface StepTeamsProps {
  step: Step;
  teams: readonly KnownTeam[];
  /** Why this step is the one to think of first. Advice, never a gate. */
  suggested: string | undefined;
  error: string | undefined;
  sentTo: ReadonlySet<string>;
  chosen: string | null;
  onChoose: (team: string) => void;
}

export function StepTeams({ step, teams, suggested, error, sentTo, chosen, onChoose }: StepTeamsProps) {
  const title = text.step(step.number, step.short);
  const usable = teams.filter(isUsable);
  const bad = teams.filter((known) => !isUsable(known));
  const { Part: Unusable } = usePart(() => import('./Unusable.tsx').then((part) => part.Unusable), bad.length > 0);
  const hint = suggested && (
    <>
      <Tag strong>{text.suggested}</Tag> {suggested}
    </>
  );
  return (
    <section class="sw-part">
      {usable.length > 0 ? (
        <Choices
          id={`team-${step.id}`}
          legend={title}
          hint={hint}
          error={error}
          choices={usable.map((known) => ({
            value: known.team.id,
            label: known.team.name,
            hint: notes(known, sentTo),
          }))}
          value={chosen ?? undefined}
          onChange={onChoose}
        />
      ) : (
        <>
          <h2>{title}</h2>
          <p>{text.none}</p>
        </>
      )}
      {Unusable && bad.map((known) => <Unusable key={known.team.id} known={known} />)}
    </section>
  );
}

function notes({ organisation, team }: KnownTeam, sentTo: ReadonlySet<string>) {
  return (
    <>
      <span class="sw-line">{organisation.name}</span>
      <span class="sw-line">{team.promiseDays ? text.promise(team.promiseDays) : text.noPromise}</span>
      {sentTo.has(team.id) && <span class="sw-line">{text.sentBefore}</span>}
    </>
  );
}
