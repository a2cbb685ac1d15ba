import type { MatrixWords } from '../../forms/use-casework.ts';
import { assessText as text } from '../../text/casework.ts';
import { Details } from '../../ui/Details.tsx';
import { SummaryList } from '../../ui/SummaryList.tsx';

/** All ten descriptors. The lists for a narrow screen have them beside each choice already. */
export function WhatWordsMean({ words: { likelihood, impact } }: { words: MatrixWords }) {
  const rows = (levels: MatrixWords['impact']) =>
    levels.map(({ label, words }, at) => ({ key: text.levelWith(at + 1, label), value: words }));
  return (
    <div class="sw-rating__meanings">
      <Details summary={text.means}>
        <h3>{text.likely}</h3>
        <SummaryList rows={rows(likelihood)} />
        <h3>{text.bad}</h3>
        <SummaryList rows={rows(impact)} />
      </Details>
    </div>
  );
}
