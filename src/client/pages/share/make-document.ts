import { risksIn } from '#domain/briefing/briefing.ts';
import type { Fact } from '#domain/picture/fact.ts';
import type { Named } from '#domain/place/place.ts';
import { countedIn } from '#domain/register/register.ts';
import { documentOf, type SharedDocument, type ToShare } from '#domain/share/document.ts';
import { type Day, englandDay } from '#domain/time/days.ts';
import { DOMAIN_IDS, domainNames } from '../../forms/domain-names.ts';
import type { CategoryOf } from '../../forms/use-categories.ts';
import { countsShared } from './counts-shared.ts';
import { type Filled, frameOf } from './share-fields.ts';
import { shareText as text } from './share-text.ts';

/** What a document may be made from. */
export type Sources = {
  facts: readonly Fact[];
  provider: Named | null;
  categories: readonly CategoryOf[] | null;
  /** The team, by its name. */
  from: string;
  today: Day;
};

/** The document of what is filled in: the one on screen and the one that is written down are made alike. */
export function makeDocument(filled: Filled, concerns: readonly ToShare[], sources: Sources): SharedDocument {
  const { facts, provider, categories, from, today } = sources;
  const counts = countsShared(
    risksIn(
      facts.filter(({ closed }) => closed === null),
      DOMAIN_IDS,
    ),
  );
  return documentOf(
    frameOf(filled, provider?.name ?? null, from, today),
    new Set(filled.parts),
    { concerns, counts, category: (categories ?? []).map(sharedCategory) },
    { domain: (id) => domainNames([id])[0]!, ourTeam: text.paper.ourTeam },
  );
}

function sharedCategory({ place, standing }: CategoryOf) {
  const { current } = standing;
  return {
    place,
    now: current?.category ?? null,
    since: current && englandDay(current.at),
    history: countedIn(standing).map(({ at, category }) => ({ day: englandDay(at), category })),
  };
}
