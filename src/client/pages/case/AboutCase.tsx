import { placeLine } from '#domain/place/place.ts';
import type { OneCase } from '../../db/team/cases.ts';
import { dayAndTime } from '../../text/dates.ts';
import { caseText, inboxText } from '../../text/inbox.ts';
import { Details } from '../../ui/Details.tsx';
import { SummaryList } from '../../ui/SummaryList.tsx';

export function AboutCase({ one: { conversation, team, casework } }: { one: OneCase }) {
  const { report } = conversation;
  if (!report) return null;
  const filed = placeLine(casework.filed ?? {});
  const { step, at, pack, form = 'concern' } = report;
  return (
    <Details summary={caseText.about[form]}>
      <SummaryList
        rows={[
          { key: caseText.to, value: `${team.team.name}, ${team.organisation.name}` },
          { key: caseText.step, value: inboxText.step[step] },
          { key: caseText.sent, value: dayAndTime(at) },
          ...(filed ? [{ key: caseText.filed, value: filed }] : []),
          { key: caseText.pack, value: caseText.packVersion(pack.id, pack.version) },
        ]}
      />
    </Details>
  );
}
