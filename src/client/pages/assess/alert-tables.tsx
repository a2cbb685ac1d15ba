import { isOverdue } from '#domain/casework/actions.ts';
import { type Rating, scoreOf } from '#domain/risk/risk.ts';
import { bandWord } from '../../forms/BandMark.tsx';
import { ownerName } from '../../forms/owner-name.ts';
import type { Work } from '../../forms/use-casework.ts';
import { actionText, formText as text, workText } from '../../text/casework.ts';
import { dayNamed, longDate } from '../../text/dates.ts';

export function ActionTable({ work: { casework, titles, today } }: { work: Work }) {
  const { what, owner, due, state } = text.head;
  return (
    <table class="sw-alert__table">
      <Head titles={[what, owner, due, state]} />
      <tbody>
        {casework.actions.map((action) => (
          <tr key={action.id}>
            <td>{action.what}</td>
            <td>{ownerName(action.owner, titles)}</td>
            <td>{action.due ? longDate(action.due) : actionText.noDue}</td>
            <td>
              {isOverdue(action, today) && action.due
                ? actionText.overdue(dayNamed(action.due))
                : actionText.state[action.state]}
              {action.evidence && <span class="sw-line">{action.evidence}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function RatingTable({ work: { casework, titles } }: { work: Work }) {
  const { when, who, score, residual, reason } = text.historyHead;
  return (
    <table class="sw-alert__table">
      <Head titles={[when, who, score, residual, reason]} />
      <tbody>
        {casework.assessments.map((one) => (
          <tr key={one.key}>
            <td>{longDate(one.at.slice(0, 10))}</td>
            <td>{titles.get(one.author) ?? workText.someone}</td>
            <td>{short(one.rated)}</td>
            <td>{one.residual ? short(one.residual) : '–'}</td>
            <td>{one.reason}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const short = (rating: Rating) => `${scoreOf(rating)}, ${bandWord(rating)}`;

function Head({ titles }: { titles: readonly string[] }) {
  return (
    <thead>
      <tr>
        {titles.map((title) => (
          <th scope="col" key={title}>
            {title}
          </th>
        ))}
      </tr>
    </thead>
  );
}
