import { useState } from 'preact/hooks';
import type { PlaceNames } from '#domain/picture/fact.ts';
import type { Cell } from '#domain/picture/heat-map.ts';
import { countOf } from '#domain/picture/layer.ts';
import type { Table } from '#domain/picture/question.ts';
import { type Rows, pictureText as text } from '../../text/picture.ts';
import { Button } from '../../ui/Button.tsx';
import { type Behind, casesAddress, type Look, pictureAddress, placeAddress } from './address.ts';
import { CategoryCell } from './CategoryCell.tsx';
import { CellCount } from './CellCount.tsx';
import { columnsOf, depth, type HeatRow, rowsOf } from './heat-rows.ts';
import { nameOn } from './names.ts';
import { useRoving } from './roving.ts';
import type { Held } from './use-register.ts';

export interface HeatMapProps {
  table: Table;
  names: PlaceNames;
  look: Look;
  register: Held['register'];
}

const PAGE = 50;

/** Numbers in a table, each the way to what is behind it. On a narrow screen each row is a list. */
export function HeatMap({ table, names, look, register: held }: HeatMapProps) {
  const [most, show] = useState(PAGE);
  const { layer, rows: axis } = look;
  const register = axis === 'provider' ? held : null;
  const columns = columnsOf(table, names);
  const all = rowsOf(table, axis, names, layer);
  const rows = all.slice(0, most);
  const busiest = Math.max(...all.flatMap(({ cells }) => cells.map((cell) => countOf(cell, layer))));
  const roving = useRoving();
  const number = (cell: Cell, name: string, place: { row: string; column: string }, behind: Behind, most = 0) => (
    <td class={lookOfCell(cell, look, most)} key={name}>
      {countOf(cell, layer) === 0 ? (
        <span class="sw-heat__nothing" data-title={place.column}>
          0
        </span>
      ) : (
        <a href={casesAddress(look, behind)} data-title={place.column}>
          <CellCount cell={cell} layer={layer} {...place} />
        </a>
      )}
    </td>
  );
  return (
    <div class="sw-heat__room">
      <table class="sw-heat" {...roving}>
        <caption class="sw-hidden">{text.caption(text.layerOption[layer], text.rowsOption[axis])}</caption>
        <thead>
          <tr>
            <th scope="col">{text.rowOf[axis]}</th>
            {columns.map(({ id, name }) => (
              <th scope="col" key={id}>
                {name}
              </th>
            ))}
            <th scope="col">{text.total}</th>
            {register && <th scope="col">{text.category}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={row.id}>
              <th scope="row">
                <a href={rowAddress(look, axis, row)}>{row.name}</a>
                {row.provider !== null && look.provider === '' && (
                  <span class="sw-heat__of">{nameOn('provider', row.provider, names)}</span>
                )}
              </th>
              {columns.map(({ id, name }, column) =>
                number(
                  row.cells[column]!,
                  `${at} ${id}`,
                  { row: row.name, column: name },
                  { [axis]: row.id, domain: id },
                  busiest,
                ),
              )}
              {number(row.total, `${at} all`, { row: row.name, column: text.total }, { [axis]: row.id })}
              {register && <CategoryCell register={register} provider={row.id} />}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{text.total}</th>
            {columns.map(({ id, name, total }) =>
              number(total, `all ${id}`, { row: text.total, column: name }, { domain: id }),
            )}
            {number(table.all, 'all', { row: text.total, column: text.total }, {})}
            {register && <td />}
          </tr>
        </tfoot>
      </table>
      {all.length > most && (
        <>
          <p>{text.shown(most, all.length)}</p>
          <Button look="secondary" onClick={() => show(most + PAGE)}>
            {text.more(Math.min(PAGE, all.length - most))}
          </Button>
        </>
      )}
    </div>
  );
}

/** Where a row's name leads: into a provider, along a placement's time, else to everything in it. */
function rowAddress(look: Look, axis: Rows, { id }: HeatRow): string {
  if (id !== null && axis === 'provider') return pictureAddress({ ...look, rows: 'placement', provider: id });
  if (id !== null && axis === 'placement') return placeAddress(look, id);
  return casesAddress(look, { [axis]: id });
}

/** `most`: what the deepest colour stands for; 0: a total, which has none but its risk. */
function lookOfCell(cell: Cell, { layer }: Look, most: number): string {
  const count = countOf(cell, layer);
  const look = most === 0 ? 'sw-heat__cell sw-heat__cell--all' : 'sw-heat__cell';
  if (count === 0) return `${look} sw-heat__cell--none`;
  if (layer === 'risk') return cell.worst ? `${look} sw-band--${cell.worst}` : look;
  return most === 0 ? look : `${look} sw-heat__cell--${depth(count, most)}`;
}
