import { BANDS } from '#domain/picture/fact.ts';
import { pictureText as text } from '../../text/picture.ts';
import type { Look } from './address.ts';
import { bandName } from './names.ts';
import { Shape } from './Shape.tsx';

/** What the shapes mean, and what is counted how often. */
export function Legend({ look: { layer, rows }, categories }: { look: Look; categories: boolean }) {
  return (
    <>
      {layer === 'risk' && (
        <ul class="sw-legend">
          {BANDS.map((band) => (
            <li key={band}>
              <Shape name={band} /> {bandName(band)}
            </li>
          ))}
          <li>
            <Shape name="none" /> {text.notRated}
          </li>
        </ul>
      )}
      {layer === 'seen' && (
        <ul class="sw-legend">
          <li>
            <Shape name="seen" /> {text.seenKey}
          </li>
          <li>
            <Shape name="strength" /> {text.strengthKey}
          </li>
        </ul>
      )}
      <p class="sw-soft">
        {text.totalOnce} {rows === 'group' && text.totalGroups} {categories && text.categoryWhy}
      </p>
    </>
  );
}
