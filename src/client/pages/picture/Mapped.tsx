import type { PlaceNames } from '#domain/picture/fact.ts';
import type { Table } from '#domain/picture/question.ts';
import { useIsWhole } from '../../forms/use-picture.ts';
import type { Session } from '../../session/session.ts';
import { printText, pictureText as text } from '../../text/picture.ts';
import { casesAddress, type Look, pictureAddress, printAddress } from './address.ts';
import { HeatMap } from './HeatMap.tsx';
import { Legend } from './Legend.tsx';
import { nameOn } from './names.ts';
import type { Held } from './use-register.ts';

export type MapOf = { value: Table; names: PlaceNames; left: number; counted: number };

export interface MappedProps {
  session: Session;
  map: MapOf;
  look: Look;
  /** Of more places than are on it. */
  names: PlaceNames;
  register: Held['register'];
}

/** The map with what has to be said about it. */
export function Mapped({ session, map, look, names, register }: MappedProps) {
  const { rows, provider } = look;
  const { value: table } = map;
  const nowhere = table.rowTotals[table.rows.indexOf(null)]?.concerns ?? 0;
  return (
    <>
      {provider && (
        <p>
          {text.onlyProvider(nameOn('provider', provider, new Map([...names, ...map.names])))}{' '}
          <a href={pictureAddress({ ...look, rows: 'provider', provider: '' })}>{text.allProviders}</a>
        </p>
      )}
      {table.rows.length === 0 ? (
        <NothingHere session={session} counted={map.counted} />
      ) : (
        <>
          <p class="sw-not-printed">{text.keys}</p>
          <HeatMap key={pictureAddress(look)} table={table} names={map.names} look={look} register={register} />
          <Legend look={look} categories={register !== null && rows === 'provider'} />
        </>
      )}
      {nowhere > 0 && (rows === 'provider' || rows === 'placement') && (
        <p>
          {text.notPlaced(nowhere)}{' '}
          <a href={casesAddress({ ...look, layer: 'all' }, { [rows]: null })}>{text.notPlacedDo}</a>
        </p>
      )}
      <p class="sw-not-printed">
        <a href={printAddress(look)}>{printText.link}</a>
      </p>
    </>
  );
}

/** What has just come may be of what was chosen, and not be counted yet. */
function NothingHere({ session, counted }: { session: Session; counted: number }) {
  return useIsWhole(session, counted) ? <p>{text.nothingHere}</p> : <p role="status">{text.counting}</p>;
}
