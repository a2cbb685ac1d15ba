import { handleText } from '../../text/case.ts';
import { dayNamed } from '../../text/dates.ts';
import { Details } from '../../ui/Details.tsx';
import { SummaryList } from '../../ui/SummaryList.tsx';
import { namedIn } from './people.ts';
import type { CaseProps } from './WithCase.tsx';

/** Who had it on screen on which days, for those who lead the team. */
export function WhoHasRead({ session, one }: CaseProps) {
  if (!one.leads) return null;
  const named = namedIn(one, session.phone.account.id);
  const days = new Map<string, Set<string>>();
  for (const { author, day } of one.casework.reads) days.set(author, (days.get(author) ?? new Set()).add(day));
  const rows = [...days].map(([author, on]) => ({
    key: named(author),
    value: [...on].sort().map((day) => (
      <span class="sw-line" key={day}>
        {dayNamed(day)}
      </span>
    )),
  }));
  return (
    <Details summary={handleText.reads.title}>
      {rows.length > 0 ? <SummaryList rows={rows} /> : <p>{handleText.reads.none}</p>}
    </Details>
  );
}
