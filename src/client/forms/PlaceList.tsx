import type { Choice } from '#domain/place/place.ts';
import { placeText } from '../text/place.ts';
import { SummaryList } from '../ui/SummaryList.tsx';

/** What was chosen, by the names it had then. */
export function PlaceList({ choice: { region, organisation, site, placement, education } }: { choice: Choice }) {
  const lines = [
    placement && [placement.name, placement.programme].filter(Boolean).join(', '),
    site?.name,
    organisation?.name,
    organisation ? null : region?.name,
  ].filter((line) => line !== null && line !== undefined);
  return (
    <SummaryList
      rows={[
        { key: placeText.placement, value: lines.length > 0 ? lines.map(asLine) : placeText.notChosen },
        { key: placeText.course, value: education?.name ?? placeText.notChosen },
      ]}
    />
  );
}

function asLine(line: string) {
  return (
    <span class="sw-line" key={line}>
      {line}
    </span>
  );
}
