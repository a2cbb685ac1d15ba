import type { Fact, PlaceNames } from '#domain/picture/fact.ts';
import { domainNames } from '../../forms/domain-names.ts';
import { longDate } from '../../text/dates.ts';
import { Table } from '../../ui/Table.tsx';
import { briefingText as text } from './briefing-text.ts';

export interface FactTableProps {
  caption: string;
  titles: readonly string[];
  facts: readonly Fact[];
  names: PlaceNames;
  last: (fact: Fact) => string;
}

/** Cases one by one, each with the way to it. */
export function FactTable({ caption, titles, facts, names, last }: FactTableProps) {
  return (
    <Table
      caption={caption}
      titles={titles}
      rows={facts.map((fact) => ({
        id: fact.space,
        cells: [
          <a href={`/inbox/${fact.space}`}>{longDate(fact.day)}</a>,
          (fact.placement && names.get(fact.placement)) || text.notSaid,
          domainNames(fact.domains).join('\n') || text.notSaid,
          last(fact),
        ],
      }))}
    />
  );
}
