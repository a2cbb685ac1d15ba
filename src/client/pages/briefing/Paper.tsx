import type { Briefing } from '#domain/briefing/briefing.ts';
import type { PlaceNames } from '#domain/picture/fact.ts';
import type { Day } from '#domain/time/days.ts';
import type { CategoryOf } from '../../forms/use-categories.ts';
import { longDate } from '../../text/dates.ts';
import { Actions } from './Actions.tsx';
import { briefingText as text } from './briefing-text.ts';
import { Categories } from './Categories.tsx';
import { Changed } from './Changed.tsx';
import { CountTable } from './CountTable.tsx';
import { FactTable } from './FactTable.tsx';
import { bandName } from './names.ts';

export interface PaperProps {
  brief: Briefing;
  /** Of the provider, and of the places its concerns name. */
  name: string;
  names: PlaceNames;
  titles: ReadonlyMap<string, string>;
  /** Null: no register is read here. */
  categories: readonly CategoryOf[] | null;
  since: Day;
  today: Day;
  others: boolean;
}

/** The page as it is printed. For others it has counts, small ones hidden, and nothing that leads to one case. */
export function Paper(props: PaperProps) {
  const { brief, name, names, categories, since, today, others } = props;
  const { open, observations, risks, seen } = brief;
  return (
    <article class="sw-letter sw-alert">
      <h2 class="sw-alert__title">{name}</h2>
      {categories && (
        <>
          <h3>{text.category}</h3>
          <Categories categories={categories} />
        </>
      )}
      <h3>{others ? text.openTitle : text.open(open.length)}</h3>
      {risks.rows.length > 0 ? (
        <CountTable caption={text.risks} corner={text.risk} counted={risks} rowName={bandName} others={others} />
      ) : (
        others && <p>{text.noOpen}</p>
      )}
      {!others && open.length > 0 && (
        <FactTable
          caption={text.listed}
          titles={text.head}
          facts={open}
          names={names}
          last={({ band }) => bandName(band)}
        />
      )}
      <h3>{text.actions}</h3>
      <Actions {...props} />
      <h3>{text.observations}</h3>
      {observations.length > 0 ? (
        <CountTable
          caption={text.byKind}
          corner={text.seenKind}
          counted={seen}
          rowName={(kind) => text.seen[kind]}
          others={others}
        />
      ) : (
        <p>{text.noObservations}</p>
      )}
      {!others && observations.length > 0 && (
        <FactTable
          caption={text.listed}
          titles={text.observationHead}
          facts={observations}
          names={names}
          last={({ strength }) => text.seen[strength ? 'strength' : 'concern']}
        />
      )}
      <h3>{text.changed(longDate(since))}</h3>
      <Changed {...props} />
      <p class="sw-alert__foot">
        {text.foot(longDate(today))} {others ? text.footOthers : `${text.once} ${text.footTeam}`}
      </p>
    </article>
  );
}
