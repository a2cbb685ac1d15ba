import type { KnownTeam } from '../../db/places/directory.ts';
import { domainLabels } from '../../forms/domain-labels.ts';
import { Callout } from '../../ui/Callout.tsx';
import { SummaryList } from '../../ui/SummaryList.tsx';
import { askText as text } from './ask-text.ts';

/** Word for word what an educator is shown. */
export function WhatTheyGet(props: { from: KnownTeam; placement: string; domains: readonly string[] }) {
  const { from, placement, domains } = props;
  const kinds = domainLabels(domains);
  return (
    <Callout look="plain" title={text.preview}>
      <SummaryList
        rows={[
          { key: text.question, value: text.asks },
          { key: text.where, value: placement || text.anywhere },
          { key: text.kind, value: kinds.length > 0 ? kinds.join('\n') : text.anywhere },
          { key: text.from, value: text.name(from) },
        ]}
      />
    </Callout>
  );
}
