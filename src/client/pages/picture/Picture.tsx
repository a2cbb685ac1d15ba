import { useRef } from 'preact/hooks';
import { useLocation } from 'preact-iso/router';
import type { Question } from '#domain/picture/question.ts';
import { Coming } from '../../forms/Coming.tsx';
import { type Drawn, usePicture } from '../../forms/use-picture.ts';
import { printText, type Rows, pictureText as text } from '../../text/picture.ts';
import { BackLink } from '../../ui/BackLink.tsx';
import { casesAddress, type Look, lookOf, pictureAddress, printAddress, sinceDay, whereOf } from './address.ts';
import { Choose } from './Choose.tsx';
import { HeatMap } from './HeatMap.tsx';
import { Legend } from './Legend.tsx';
import { nameOn } from './names.ts';
import { Signals } from './Signals.tsx';
import { useRules } from './use-rules.ts';
import { type Seat, WithTeams } from './WithTeams.tsx';

/** Everything a team was sent, side by side: signals in sentences, then a map in numbers. */
export function Picture() {
  const { query } = useLocation();
  return (
    <>
      <BackLink href="/inbox">{text.toInbox}</BackLink>
      <WithTeams>{(seat) => <Shown seat={seat} look={lookOf(query)} />}</WithTeams>
    </>
  );
}

function Shown({ seat: { session, teams, today, first }, look }: { seat: Seat; look: Look }) {
  const where = whereOf(look, today);
  const rules = useRules();
  const drawn = usePicture<Asked>(session, { ask: 'table', rows: look.rows, columns: 'domain', where });
  // A signal needs what was said before, too: it is left out when nothing of it is new enough.
  const { since: _, ...always } = where;
  const heard = usePicture(session, { ask: 'signals', rules, where: always });
  const since = sinceDay(look.since, today) ?? '';
  const most = useRef(0);
  const left = drawn?.left ?? 0;
  most.current = Math.max(most.current, left);
  const counted = drawn && drawn.value.rows.length > 0;
  const chosen = look.since !== 'all' || look.team !== '' || look.provider !== '';
  return (
    <>
      <h1>{text.title}</h1>
      <p class="sw-lead">{text.lead}</p>
      <Coming session={session} done={most.current - left} left={left} first={first} />
      {!drawn && <p role="status">{text.counting}</p>}
      {drawn && !counted && !chosen && left === 0 && (
        <>
          <p>{text.empty}</p>
          <p>{text.emptyWhy}</p>
        </>
      )}
      {drawn && (counted || chosen) && (
        <>
          {heard && (
            <Signals
              key={pictureAddress(look)}
              signals={heard.value.filter(({ last }) => last >= since)}
              names={heard.names}
              look={look}
            />
          )}
          <h2>{text.map}</h2>
          <Choose look={look} teams={teams} />
          {look.provider && (
            <p>
              {text.onlyProvider(nameOn('provider', look.provider, heard?.names ?? drawn.names))}{' '}
              <a href={pictureAddress({ ...look, rows: 'provider', provider: '' })}>{text.allProviders}</a>
            </p>
          )}
          {counted ? <Table drawn={drawn} look={look} /> : <p>{text.nothingHere}</p>}
        </>
      )}
    </>
  );
}

type Asked = Extract<Question, { ask: 'table' }> & { rows: Rows };

function Table({ drawn: { value: table, names, asked }, look }: { drawn: Drawn<Asked>; look: Look }) {
  const { rows } = asked;
  const nowhere = table.rowTotals[table.rows.indexOf(null)];
  const unplaced = nowhere?.concerns ?? 0;
  return (
    <>
      <p class="sw-heat__keys">{text.keys}</p>
      <HeatMap key={pictureAddress(look)} table={table} rows={rows} names={names} look={look} />
      <Legend look={look} rows={rows} />
      {unplaced > 0 && (rows === 'provider' || rows === 'placement') && (
        <p>
          {text.notPlaced(unplaced)}{' '}
          <a href={casesAddress({ ...look, layer: 'all' }, { [rows]: null })}>{text.notPlacedDo}</a>
        </p>
      )}
      <p>
        <a href={printAddress(look)}>{printText.link}</a>
      </p>
    </>
  );
}
