import { agesOf, type Briefing, OWNERS, ownerKind } from '#domain/briefing/briefing.ts';
import { suppress } from '#domain/suppression/suppress.ts';
import { ownerName } from '../../forms/owner-name.ts';
import { longDate } from '../../text/dates.ts';
import { Table } from '../../ui/Table.tsx';
import { briefingText as text } from './briefing-text.ts';

export interface ActionsProps {
  brief: Briefing;
  titles: ReadonlyMap<string, string>;
  others: boolean;
}

/** What is still to be done: one by one with its age for the team, how many of which age for others. */
export function Actions({ brief: { actions }, titles, others }: ActionsProps) {
  if (actions.length === 0) return <p>{text.noActions}</p>;
  if (others) {
    const shown = suppress(agesOf(actions));
    return (
      <Table
        named
        titles={[text.owner, ...text.ages, text.all]}
        rows={shown.map((line, at) => ({
          id: `${at}`,
          cells: [
            at < OWNERS.length ? text.ownerKind[OWNERS[at]!] : text.all,
            ...line.map((count) => count ?? text.notShown),
          ],
        }))}
      />
    );
  }
  return (
    <Table
      titles={text.actionHead}
      rows={actions.map(({ space, action, age, late }) => ({
        id: action.id,
        cells: [
          <a href={`/inbox/${space}/actions`}>{action.what}</a>,
          `${ownerName(action.owner, titles)}\n${text.ownerKind[ownerKind(action)]}`,
          text.age(age),
          action.due ? (late ? text.late(longDate(action.due)) : longDate(action.due)) : text.noDue,
        ],
      }))}
    />
  );
}
