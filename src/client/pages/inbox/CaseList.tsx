import { firstWords } from '#domain/concern/draft.ts';
import type { Case } from '../../db/cases.ts';
import { inboxText } from '../../text/inbox.ts';
import { Tag } from '../../ui/Tag.tsx';
import { daysOld, stateOf } from './row.ts';

/** One row per concern, and nothing in it that says who sent it. */
export function CaseList({ cases, current, now }: { cases: readonly Case[]; current: string | undefined; now: Date }) {
  return (
    <ul class="sw-inbox__rows">
      {cases.map((one) => (
        <Row key={one.space} one={one} current={one.space === current} now={now} />
      ))}
    </ul>
  );
}

function Row({ one, current, now }: { one: Case; current: boolean; now: Date }) {
  const { space, team, conversation } = one;
  const state = stateOf(conversation);
  const words = firstWords({ answers: conversation.report?.answers ?? {} }, 90);
  return (
    <li class="sw-inbox__row">
      <a
        class="sw-inbox__link"
        href={`/inbox/${space}`}
        aria-current={current ? 'page' : undefined}
        aria-describedby={`${space}-about`}
      >
        {words || inboxText.noWords}
      </a>
      <span class="sw-inbox__about" id={`${space}-about`}>
        <Tag strong={state === 'new' || state === 'reply'}>{inboxText.state[state]}</Tag>
        <span>{inboxText.step[team.team.step]}</span>
        <span>{inboxText.age(daysOld(one, now))}</span>
        <span>
          {team.team.name}, {team.organisation.name}
        </span>
      </span>
    </li>
  );
}
