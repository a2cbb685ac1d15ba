import { firstWords } from '#domain/concern/draft.ts';
import type { Case } from '../../db/cases.ts';
import { longDate } from '../../text/dates.ts';
import { inboxText } from '../../text/inbox.ts';
import { Tag } from '../../ui/Tag.tsx';
import { daysOld, type RowState, stateOf } from './row.ts';

/** One row per concern, and nothing in it that says who sent it. */
export function CaseList({ cases, current, now }: { cases: readonly Case[]; current: string | undefined; now: Date }) {
  const several = new Set(cases.map(({ team }) => team.team.id)).size > 1;
  return (
    <ul class="sw-inbox__rows">
      {cases.map((one) => (
        <Row key={one.space} one={one} current={one.space === current} now={now} several={several} />
      ))}
    </ul>
  );
}

/** Rows that wait for the team. */
const NEEDS_THEM: readonly RowState[] = ['new', 'reply', 'overdue', 'again'];

type RowProps = { one: Case; current: boolean; now: Date; several: boolean };

function Row({ one, current, now, several }: RowProps) {
  const { space, team, conversation } = one;
  const answers = conversation.report?.answers ?? {};
  const state = stateOf(one);
  const isNew = NEEDS_THEM.includes(state);
  const words = firstWords({ answers }, 90);
  return (
    <li class="sw-inbox__row">
      <a
        class={isNew ? 'sw-inbox__link sw-inbox__link--new' : 'sw-inbox__link'}
        href={`/inbox/${space}`}
        aria-current={current ? 'page' : undefined}
        aria-describedby={`${space}-about`}
      >
        {words || inboxText.noWords}
      </a>
      <span class="sw-inbox__about" id={`${space}-about`}>
        <Tag strong={isNew}>{inboxText.state[state]}</Tag>
        {conversation.report?.form === 'observation' && <span>{inboxText.observation(answers['kind'])}</span>}
        {answers['at-risk'] === 'now' && <strong class="sw-inbox__risk">{inboxText.atRisk}</strong>}
        <span>{inboxText.step[team.team.step]}</span>
        <span>{inboxText.age(daysOld(one, now))}</span>
        {one.standing.due && <span>{inboxText.due(longDate(one.standing.due.by))}</span>}
        {several && (
          <span>
            {team.team.name}, {team.organisation.name}
          </span>
        )}
      </span>
    </li>
  );
}
