import { daysBetween, englandDay } from '#domain/time/days.ts';
import { handleText } from '../../text/case.ts';
import { dayNamed } from '../../text/dates.ts';
import { caseText } from '../../text/inbox.ts';
import { statusText } from '../../text/status.ts';
import { Tag } from '../../ui/Tag.tsx';
import { namedIn } from './people.ts';
import { saidAt } from './said-at.ts';
import type { CaseProps } from './WithCase.tsx';

/** How it stands: how far, who handles it, the day the reporter was told, and what they said of the outcome. */
export function Stands({ session: { phone }, one }: CaseProps) {
  const { due, outcome, closed, reopened, status } = one.standing;
  const takenOn = one.casework.takenOn.at(-1);
  const fixed = closed?.fixed ?? outcome?.fixed;
  return (
    <>
      <p class="sw-case__stands">
        <Tag strong>{statusText[status]}</Tag> <span>{handlerWords(one, phone.account.id)}</span>
      </p>
      {due && (
        <p>
          <strong>
            {due.state === 'missed' ? caseText.missed(dayNamed(due.by)) : caseText.due(dayNamed(due.by))}{' '}
            {handleText.dueIn[daysBetween(englandDay(phone.clock.now()) ?? '', due.by)]}
          </strong>
        </p>
      )}
      {fixed && <p>{caseText.isFixed[fixed]}</p>}
      {reopened && (
        <p>
          <strong>{caseText.askedAgain}</strong>
        </p>
      )}
      {closed && <p>{handleText.closed}</p>}
      {takenOn && <p>{handleText.takenOn(saidAt(takenOn.at, phone.clock.now()).when)}</p>}
    </>
  );
}

function handlerWords(one: CaseProps['one'], me: string): string {
  const { handler } = one.casework;
  if (handler === me) return handleText.handledByYou;
  const here = handler && one.readers.some(({ account }) => account === handler);
  return here ? handleText.handledBy(namedIn(one, me)(handler)) : handleText.nobody;
}
