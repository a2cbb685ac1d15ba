import { isOverdue } from '#domain/casework/actions.ts';
import { type Rating, scoreOf } from '#domain/risk/risk.ts';
import { bandWord } from '../../forms/BandMark.tsx';
import { ownerName } from '../../forms/owner-name.ts';
import type { Work } from '../../forms/use-casework.ts';
import { actionText } from '../../text/actions.ts';
import { formText as text } from '../../text/assess.ts';
import { workText } from '../../text/casework.ts';
import { dayNamed, longDate } from '../../text/dates.ts';
import { Table } from '../../ui/Table.tsx';

export function ActionTable({ work: { casework, titles, today } }: { work: Work }) {
  const rows = casework.actions.map((action) => {
    const { id, what, owner, due, state, evidence } = action;
    const stands = isOverdue(action, today) && due ? workText.overdue(dayNamed(due)) : actionText.state[state];
    const day = due ? longDate(due) : actionText.noDue;
    return { id, cells: [what, ownerName(owner, titles), day, [stands, evidence].filter(Boolean).join('\n')] };
  });
  return <Table titles={text.head} rows={rows} />;
}

export function RatingTable({ work: { casework, titles } }: { work: Work }) {
  const rows = casework.assessments.map(({ key, at, author, rated, residual, reason }) => ({
    id: key,
    cells: [
      longDate(at.slice(0, 10)),
      titles.get(author) ?? workText.someone,
      short(rated),
      residual ? short(residual) : workText.notRated,
      reason,
    ],
  }));
  return <Table titles={text.historyHead} rows={rows} />;
}

const short = (rating: Rating) => `${scoreOf(rating)}, ${bandWord(rating)}`;
