import { useLocation } from 'preact-iso/router';
import type { PlaceNames } from '#domain/picture/fact.ts';
import type { Table } from '#domain/picture/question.ts';
import { suppress } from '#domain/suppression/suppress.ts';
import { usePicture } from '../../forms/use-picture.ts';
import { type Seat, WithTeams } from '../../forms/WithTeams.tsx';
import { longDate } from '../../text/dates.ts';
import { inboxText } from '../../text/inbox.ts';
import { pictureText, type Rows, printText as text } from '../../text/picture.ts';
import { BackLink } from '../../ui/BackLink.tsx';
import { Button } from '../../ui/Button.tsx';
import { type Look, lookOf, pictureAddress, sinceDay, whereOf } from './address.ts';
import { columnsOf, rowsOf } from './heat-rows.ts';
import { nameOn } from './names.ts';

/** More rows take long to make safe, and nobody reads them on paper. */
const MOST_ROWS = 1000;

/** The map as it may leave the team: numbers of concerns, the small ones hidden so that nobody can work them out. */
export function Print() {
  const { query } = useLocation();
  const look = lookOf(query);
  return (
    <>
      <BackLink href={pictureAddress(look)}>{pictureText.title}</BackLink>
      <WithTeams>{(seat) => <Shown seat={seat} look={look} />}</WithTeams>
    </>
  );
}

function Shown({ seat: { session, today, teams, first }, look }: { seat: Seat; look: Look }) {
  const where = whereOf(look, today);
  const drawn = usePicture(session, { ask: 'table', rows: look.rows, columns: 'domain', where });
  if (!drawn || drawn.left > 0 || first) {
    return <p role="status">{first ? pictureText.whenWhole : pictureText.counting}</p>;
  }
  const { value: table, names, asked } = drawn;
  const from = sinceDay(look.since, today);
  const of = teams.filter(({ team }) => look.team === '' || team.id === look.team).map(inboxText.team);
  return (
    <div class="sw-letter-page">
      <h1>{text.title}</h1>
      <p>{text.lead}</p>
      <p>{text.two}</p>
      {table.rows.length > MOST_ROWS ? (
        <p>{text.tooMany(MOST_ROWS)}</p>
      ) : (
        <>
          <article class="sw-letter sw-alert sw-safe">
            <h2 class="sw-alert__title">{text.heading}</h2>
            <p>
              {text.of(of.join('; '))}. {from ? text.from(longDate(from)) : text.always}.
            </p>
            <SafeTable table={table} axis={asked.rows} names={names} />
            <p>{text.why}</p>
            <p>
              {text.twice} {asked.rows === 'group' && pictureText.totalGroups}
            </p>
            <p class="sw-alert__foot">{text.foot(longDate(today))}</p>
          </article>
          <Button onClick={() => print()}>{text.print}</Button>
        </>
      )}
    </div>
  );
}

function SafeTable({ table, axis, names }: { table: Table; axis: Rows; names: PlaceNames }) {
  const columns = columnsOf(table, names);
  const rows = rowsOf(table, axis, names, 'all');
  const counts = suppress(rows.map(({ cells }) => cells.map(({ concerns }) => concerns)));
  const nothing = counts.flat().every((count) => count === null || count === 0);
  const titles = [...columns.map(({ name }) => name), text.total];
  return (
    <>
      {nothing && <p class="sw-not-printed">{text.nothing}</p>}
      <table class="sw-alert__table">
        <thead>
          <tr>
            <th scope="col">{pictureText.rowOf[axis]}</th>
            {titles.map((title) => (
              <th scope="col" key={title}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {counts.map((line, at) => (
            <tr key={rows[at]?.id ?? `row ${at}`}>
              <th scope="row">
                {rows[at]?.name ?? text.total}
                {rows[at]?.provider != null && `, ${nameOn('provider', rows[at].provider, names)}`}
              </th>
              {line.map((count, column) => (
                <td data-title={`${titles[column]}: `} key={titles[column]}>
                  {count ?? <Hidden />}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function Hidden() {
  return (
    <>
      <span aria-hidden="true">{text.dash}</span>
      <span class="sw-hidden">{text.hidden}</span>
    </>
  );
}
