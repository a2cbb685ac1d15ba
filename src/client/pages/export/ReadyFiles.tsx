import { useEffect, useRef } from 'preact/hooks';
import pack from '#content/packs/england/domains.json' with { type: 'json' };
import { type PackValues, TABLE_NAMES, type TableName } from '#domain/export/columns.ts';
import { dictionary, dictionaryFile, headings, jsonFile, lines } from '#domain/export/files.ts';
import type { Rows } from '#domain/export/rows.ts';
import type { Day } from '#domain/time/days.ts';
import { groupOptions } from '../../forms/learner-groups.ts';
import { saveFile } from '../../forms/save-file.ts';
import { Button } from '../../ui/Button.tsx';
import { type Choice, chosenIn } from './choice.ts';
import { exportText as text } from './export-text.ts';

const VALUES: PackValues = {
  domains: pack.domains,
  learner_groups: groupOptions([]).map(({ value: id, label }) => ({ id, label })),
};

/** One press for each file: a browser that is handed several at once keeps only the first. */
export function ReadyFiles({ rows, choice, today }: { rows: Rows; choice: Choice; today: Day }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { words } = choice;
  const entries = () => dictionary(words, text.column, VALUES);
  const saveTable = (table: TableName) =>
    saveFile(text.file(table, today, 'csv'), headings(table, words) + lines(table, rows[table], words), 'text/csv');
  return (
    <>
      <h2 ref={heading} tabIndex={-1}>
        {text.done}
      </h2>
      <p>{text.has(rows.cases.length, rows.actions.length, rows.observations.length)}</p>
      {TABLE_NAMES.map((table) => (
        <Button key={table} look="secondary" onClick={() => saveTable(table)}>
          {text.save[table]}
        </Button>
      ))}
      <Button
        look="secondary"
        onClick={() => saveFile(text.file('columns', today, 'csv'), dictionaryFile(entries()), 'text/csv')}
      >
        {text.saveColumns}
      </Button>
      <Button
        look="secondary"
        onClick={() =>
          saveFile(text.file('export', today, 'json'), jsonFile(rows, today, chosenIn(choice), entries(), words))
        }
      >
        {text.saveAll}
      </Button>
    </>
  );
}
