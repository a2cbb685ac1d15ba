import type { Cell } from '#domain/picture/heat-map.ts';
import type { Layer } from '#domain/picture/layer.ts';
import { pictureText as text } from '../../text/picture.ts';
import { bandName } from './names.ts';
import { Shape } from './Shape.tsx';

export interface CellCountProps {
  cell: Cell;
  layer: Layer;
  row: string;
  column: string;
}

/** A number for the eye, with a shape where it is of two kinds or has a risk; all of it in words for the ear. */
export function CellCount({ cell, layer, row, column }: CellCountProps) {
  const said = text.cell(row, column, text.counts(cell, layer, bandName(cell.worst)));
  return (
    <>
      <span class="sw-heat__count" aria-hidden="true">
        <Count cell={cell} layer={layer} />
      </span>
      <span class="sw-hidden">{said}</span>
    </>
  );
}

function Count({ cell, layer }: Pick<CellCountProps, 'cell' | 'layer'>) {
  if (layer === 'seen') {
    return (
      <>
        {cell.observations > 0 && <Part shape="seen" count={cell.observations} />}
        {cell.strengths > 0 && <Part shape="strength" count={cell.strengths} />}
      </>
    );
  }
  if (layer === 'all') return cell.concerns;
  return layer === 'risk' ? <Part shape={cell.worst ?? 'none'} count={cell.open} /> : cell.open;
}

function Part({ shape, count }: { shape: Parameters<typeof Shape>[0]['name']; count: number }) {
  return (
    <span class="sw-heat__part">
      <Shape name={shape} />
      {count}
    </span>
  );
}
