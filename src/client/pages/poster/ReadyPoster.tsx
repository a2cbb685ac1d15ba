import { h, type VNode } from 'preact';
import pathwayPack from '#content/packs/england/pathway.json' with { type: 'json' };
import words from '#content/packs/england/poster.json' with { type: 'json' };
import type { Pathway } from '#content/schema.ts';
import { posterTeam, writeLink } from '#domain/poster/link.ts';
import { posterOf } from '#domain/poster/poster.ts';
import { qrOf } from '#domain/poster/qr.ts';
import type { Part } from '#domain/poster/sheet.ts';
import { sheetOf } from '#domain/poster/sheet.ts';
import type { Listed } from '../../session/directory.ts';
import type { PosterFacts } from '../../session/poster.ts';
import { longDate } from '../../text/dates.ts';
import { Button } from '../../ui/Button.tsx';
import { Callout } from '../../ui/Callout.tsx';
import { Select } from '../../ui/Select.tsx';
import { posterText as text } from './poster-text.ts';

const { steps } = pathwayPack as Pathway;

export interface ReadyPosterProps {
  facts: PosterFacts;
  courses: readonly Listed[];
  placement: string;
  education: string | null;
  onCourse: (education: string) => void;
}

/** The sheet as it will be printed, and what to know before it goes up on a wall. */
export function ReadyPoster({ facts, courses, placement, education, onCourse }: ReadyPosterProps) {
  const { organisation, others, teams, code, logo } = facts;
  const poster = posterOf(organisation, placement, others);
  if (!poster) return <h1>{text.gone.title}</h1>;
  const trusted = teams.flatMap(({ team, roster }) =>
    roster.ok ? [posterTeam(team.id, roster.verified.fingerprint)] : [],
  );
  const changed = teams.filter(({ roster }) => !roster.ok && roster.problem !== 'roster_empty');
  const link = writeLink({ placement, organisation: organisation.id, education, teams: trusted });
  const sheet = sheetOf({
    poster,
    words,
    logo,
    steps,
    address: `${location.host}/p`,
    code,
    qr: qrOf(`${location.origin}/p#${link}`),
    checked: poster.checked && longDate(poster.checked),
    level: 2,
  });
  return (
    <>
      <h1>{text.title(poster.name)}</h1>
      <p>{text.lead}</p>
      {changed.map(({ team }) => (
        <Callout key={team.id} look="danger" title={text.untrusted.title(team.name)}>
          {text.untrusted.lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </Callout>
      ))}
      {trusted.length === 0 && <p>{text.noTeams}</p>}
      <Select
        id="course"
        label={text.course}
        value={education ?? ''}
        options={[{ value: '', label: text.anyCourse }, ...courses.map(({ id, name }) => ({ value: id, label: name }))]}
        onChange={onCourse}
      />
      <p>{text.printHint}</p>
      <Button onClick={() => print()}>{text.print}</Button>
      {draw(sheet)}
    </>
  );
}

function draw(part: Part): VNode | string {
  return typeof part === 'string' ? part : h(part.tag, part.attrs, ...part.parts.map(draw));
}
