import { useEffect, useMemo } from 'preact/hooks';
import { risksIn } from '#domain/briefing/briefing.ts';
import type { Fact } from '#domain/picture/fact.ts';
import type { Named } from '#domain/place/place.ts';
import { countedIn } from '#domain/register/register.ts';
import { documentOf, mayShareWords, type SharedDocument } from '#domain/share/document.ts';
import { type Day, englandDay } from '#domain/time/days.ts';
import { domainNames } from '../../forms/domain-names.ts';
import type { CategoryOf } from '../../forms/use-categories.ts';
import { useWhole } from '../../forms/use-whole.ts';
import type { Session } from '../../session/session.ts';
import { Progress } from '../../ui/Progress.tsx';
import { countsShared } from './counts-shared.ts';
import { Paper } from './Paper.tsx';
import { type Filled, frameOf } from './share-fields.ts';
import { shareText as text } from './share-text.ts';

export interface DocumentProps {
  session: Session;
  filled: Filled;
  facts: readonly Fact[];
  provider: Named | null;
  categories: readonly CategoryOf[];
  from: string;
  today: Day;
  /** Told of the document each time it is another one; null while it is not whole. */
  onMade: (document: SharedDocument | null) => void;
}

/** The document as it would leave now, from nothing but what is ticked. */
export function Document(props: DocumentProps) {
  const { session, filled, facts, provider, categories, from, today, onMade } = props;
  const reading = useWhole(session, filled.concerns);
  const whole = reading?.whole;
  const document = useMemo(() => {
    if (!whole) return null;
    const counts = countsShared(risksIn(facts.filter(({ closed }) => closed === null)));
    return documentOf(
      frameOf(filled, provider?.name ?? null, from, today),
      new Set(filled.parts),
      { concerns: whole, counts, category: categories.map(sharedCategory) },
      { domain: (id) => domainNames([id])[0]!, ourTeam: text.paper.ourTeam },
    );
  }, [whole, filled, facts, categories]);
  useEffect(() => onMade(document), [document]);
  if (!document || !whole) {
    return (
      <Progress
        id="reading"
        label={text.reading}
        done={reading?.done ?? 0}
        all={filled.concerns.length}
        said={text.readOf(reading?.done ?? 0, filled.concerns.length)}
      />
    );
  }
  const withheld = filled.parts.includes('words') ? whole.filter((one) => !mayShareWords(one)).length : 0;
  return (
    <>
      {withheld > 0 && <p role="status">{text.withheld(withheld)}</p>}
      <Paper document={document} />
    </>
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
