import type { Case } from '../../db/cases.ts';
import { dayNamed } from '../../text/dates.ts';
import { caseText } from '../../text/inbox.ts';

/** What the reporter was promised and has said of the outcome: the same dates that they see. */
export function Stands({ one: { standing } }: { one: Case }) {
  const { due, outcome, reopened } = standing;
  return (
    <>
      {due && (
        <p>
          <strong>{due.state === 'missed' ? caseText.missed(dayNamed(due.by)) : caseText.due(dayNamed(due.by))}</strong>
        </p>
      )}
      {outcome?.fixed && <p>{caseText.isFixed[outcome.fixed]}</p>}
      {reopened && (
        <p>
          <strong>{caseText.askedAgain}</strong>
        </p>
      )}
    </>
  );
}
