import type { ComponentChildren } from 'preact';

export interface TableProps {
  caption?: string;
  titles: readonly string[];
  rows: readonly { id: string; cells: readonly ComponentChildren[] }[];
  /** The first cell of a row says what the row is. */
  named?: boolean;
}

/** A table on paper and on a wide screen; on a narrow one each cell is a line that begins with its title. */
export function Table({ caption, titles, rows, named = false }: TableProps) {
  return (
    <table class="sw-alert__table">
      {caption && <caption>{caption}</caption>}
      <thead>
        <tr>
          {titles.map((title) => (
            <th scope="col" key={title}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, cells }) => (
          <tr key={id}>
            {cells.map((cell, at) =>
              named && at === 0 ? (
                <th scope="row" key={titles[at]}>
                  {cell}
                </th>
              ) : (
                <td data-title={`${titles[at]}: `} key={titles[at]}>
                  {cell}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
