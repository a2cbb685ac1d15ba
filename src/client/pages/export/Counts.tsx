import { useState } from 'preact/hooks';
import { countsFile, countsShown, quartersBefore } from '#domain/export/counts.ts';
import type { Answer, Question } from '#domain/picture/question.ts';
import { domainNames } from '../../forms/domain-names.ts';
import { saveFile } from '../../forms/save-file.ts';
import { usePicture } from '../../forms/use-picture.ts';
import type { Seat } from '../../forms/WithTeams.tsx';
import { longDate } from '../../text/dates.ts';
import { pictureText } from '../../text/picture.ts';
import { Button } from '../../ui/Button.tsx';
import { Select } from '../../ui/Select.tsx';
import { Table } from '../../ui/Table.tsx';
import { exportText } from './export-text.ts';

const text = exportText.counts;
type Asked = Extract<Question, { ask: 'table' }>;
/** A year of quarters: what is older has been given to others before. */
const QUARTERS = 4;

/** One table of counts, small ones hidden, as it may leave the team. It stands here exactly as it is in the file. */
export function Counts({ desk: { session, today, first: coming } }: { desk: Seat }) {
  const quarters = quartersBefore(today, QUARTERS);
  const [first, choose] = useState(quarters[0]!.first);
  const quarter = quarters.find((one) => one.first === first) ?? quarters[0]!;
  const drawn = usePicture(session, {
    ask: 'table',
    rows: 'provider',
    columns: 'domain',
    where: { since: quarter.first, until: quarter.last },
  });
  // A table of a part and then of all would tell what came between, however small.
  const whole = drawn && drawn.left === 0 && !coming;
  const options = quarters.map(({ first: from, last }) => ({
    value: from,
    label: text.from(longDate(from), longDate(last)),
  }));
  return (
    <>
      <p>{text.lead}</p>
      <p>
        <strong>{text.once}</strong> {text.twice}
      </p>
      <Select id="quarter" label={text.quarter} options={options} value={first} onChange={choose} />
      {whole && <Shown drawn={drawn} quarter={first} />}
      {!whole && <p role="status">{coming ? pictureText.whenWhole : pictureText.counting}</p>}
    </>
  );
}

function Shown({ drawn: { value, names }, quarter }: { drawn: Answer<Asked>; quarter: string }) {
  const shown = countsShown(value, {
    ...text,
    rows: (id) => (id === null ? text.notSaid : (names.get(id) ?? text.unknown)),
    columns: (id) => (id === null ? text.notSaid : domainNames([id])[0]!),
  });
  const [titles = [], ...lines] = shown;
  if (lines.length === 0) return <p role="status">{text.none}</p>;
  return (
    <>
      <Table named titles={titles} rows={lines.map((cells, at) => ({ id: `${at}`, cells }))} />
      <Button
        look="secondary"
        onClick={() => saveFile(exportText.file('counts', quarter, 'csv'), countsFile(shown), 'text/csv')}
      >
        {text.save}
      </Button>
    </>
  );
}
