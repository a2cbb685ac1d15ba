import type { MatrixWords } from '../../forms/use-casework.ts';
import { assessText as text } from '../../text/assess.ts';
import { Details } from '../../ui/Details.tsx';
import { SummaryList } from '../../ui/SummaryList.tsx';

/** All ten descriptors. The lists for a narrow screen have them beside each choice already. */
export function WhatWordsMean({ words: { likelihood, impact } }: { words: MatrixWords }) {
  const rows = (levels: MatrixWords['impact']) =>
    levels.map(({ label, words }, at) => ({ key: text.levelWith(at + 1, label), value: words }));
  return (
    <div class="sw-rating__meanings">
      <Details summary={text.means}>
        <h2 class="sw-rating__side">{text.likely}</h2>
        <SummaryList rows={rows(likelihood)} />
        <h2 class="sw-rating__side">{text.bad}</h2>
        <SummaryList rows={rows(impact)} />
      </Details>
    </div>
  );
}
