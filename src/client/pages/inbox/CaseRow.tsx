import type { Found } from '#domain/concern/find.ts';
import type { Summary } from '#domain/inbox/summary.ts';
import { type RowState, stateOf } from '#domain/inbox/views.ts';
import { type Day, daysBetween, englandDay } from '#domain/time/days.ts';
import type { KnownTeam } from '../../db/places/directory.ts';
import { BandMark } from '../../forms/BandMark.tsx';
import { longDate } from '../../text/dates.ts';
import { inboxText } from '../../text/inbox.ts';
import { Tag } from '../../ui/Tag.tsx';

/** Rows that wait for the team. */
const NEEDS_THEM: readonly RowState[] = ['new', 'reply', 'overdue', 'again'];

export interface CaseRowProps {
  one: Summary;
  team: KnownTeam | undefined;
  /** Cases of several teams are listed. */
  several: boolean;
  me: string;
  current: boolean;
  today: Day;
  line: Found | undefined;
  href: string;
}

/** One concern, and nothing in it that says who sent it. */
export function CaseRow({ one, team, several, me, current, today, line, href }: CaseRowProps) {
  const state = stateOf(one, today);
  const isNew = NEEDS_THEM.includes(state);
  const handler = handledBy(one, team, me);
  const id = `${one.space}-about`;
  return (
    <li class="sw-inbox__row">
      <a
        class={isNew ? 'sw-inbox__link sw-inbox__link--new' : 'sw-inbox__link'}
        href={href}
        aria-current={current ? 'page' : undefined}
        aria-describedby={id}
      >
        {one.words || inboxText.noWords}
      </a>
      {line && (
        <span class="sw-inbox__found">
          <span class="sw-soft">{line.label}: </span>
          <bdi>
            {line.before}
            <mark>{line.match}</mark>
            {line.after}
          </bdi>
        </span>
      )}
      <span class="sw-inbox__about" id={id}>
        <Tag strong={isNew}>{inboxText.state[state]}</Tag>
        {one.form === 'observation' && <span>{inboxText.observation(one.observed)}</span>}
        {one.risk === 'now' && <strong class="sw-inbox__risk">{inboxText.atRisk}</strong>}
        <span>{inboxText.step[one.step]}</span>
        <span>{inboxText.age(daysOld(one, today))}</span>
        {one.rated && (
          <span>
            {inboxText.risk} <BandMark rating={one.rated} />
          </span>
        )}
        {one.dueBy !== null && state !== 'closed' && (
          <span>{one.dueBy === today ? inboxText.dueToday : inboxText.due(longDate(one.dueBy))}</span>
        )}
        {one.actionBy !== null && state !== 'closed' && <span>{actionWords(one.actionBy, today)}</span>}
        {handler && <span>{handler}</span>}
        {several && team && (
          <span>
            {team.team.name}, {team.organisation.name}
          </span>
        )}
      </span>
    </li>
  );
}

function actionWords(by: Day, today: Day) {
  if (by < today) return <strong>{inboxText.actionOverdue(longDate(by))}</strong>;
  return by === today ? inboxText.actionToday : inboxText.action(longDate(by));
}

/** By job title, as the team's own list has it. Who has left it handles nothing. */
function handledBy({ handler }: Summary, team: KnownTeam | undefined, me: string): string | null {
  if (handler === null) return null;
  if (handler === me) return inboxText.yours;
  const members = team?.roster.ok ? team.roster.verified.current.members : [];
  const title = members.find(({ account }) => account === handler)?.title;
  return title ? inboxText.handler(title) : null;
}

/** Days since it was sent, by the sender's clock, which may be wrong: never below 0. */
function daysOld({ sent }: Summary, today: Day): number {
  const day = englandDay(sent);
  return day ? Math.max(0, daysBetween(day, today)) : 0;
}
