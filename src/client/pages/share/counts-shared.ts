import type { BandId } from '#content/matrix.ts';
import matrix from '#content/packs/england/matrix.json' with { type: 'json' };
import type { Counted } from '#domain/briefing/briefing.ts';
import type { SharedCounts } from '#domain/share/document.ts';
import { suppress } from '#domain/suppression/suppress.ts';
import { domainNames } from '../../forms/domain-names.ts';
import { shareText } from './share-text.ts';

const text = shareText.paper;

/** Counts with their names and totals, small ones hidden. */
export function countsShared({ rows, columns, cells }: Counted<BandId | null>): SharedCounts {
  const shown = rows.length === 0 ? [] : suppress(cells);
  return {
    columns: [...columns.map((id) => (id === null ? text.notSaid : domainNames([id])[0]!)), text.all],
    rows: shown.map((counts, at) => {
      const band = rows[at];
      return { name: at === rows.length ? text.all : band ? matrix.bands[band] : text.notRated, counts };
    }),
  };
}
