import domains from '#content/packs/england/domains.json' with { type: 'json' };
import { STEPS } from '#domain/concern/steps.ts';
import type { Summary } from '#domain/inbox/summary.ts';
import { type Filter, isOn, NO_FILTER, placesOf } from '#domain/inbox/views.ts';
import { bandOf } from '#domain/risk/risk.ts';
import type { KnownTeam } from '../../db/places/directory.ts';
import { inboxText } from '../../text/inbox.ts';
import { Button } from '../../ui/Button.tsx';
import { Select } from '../../ui/Select.tsx';
import { SavedFilters, type SavedFiltersProps } from './SavedFilters.tsx';

export interface FilterByProps extends SavedFiltersProps {
  cases: readonly Summary[];
  teams: readonly KnownTeam[];
  onChange: (filter: Filter) => void;
}

type Option = { value: string; label: string };
const BANDS = ['low', 'moderate', 'high', 'extreme'] as const;
/** A list that nobody can read through helps nobody: for the rest there is the search. */
const MOST_PLACES = 200;

/** Only what would leave something out is offered, and below it what was saved. */
export function FilterBy({ cases, teams, onChange, ...saving }: FilterByProps) {
  const { filter } = saving.look;
  const select = (id: keyof Filter, label: string, options: readonly Option[]) =>
    options.length > 1 || filter[id] !== '' ? (
      <Select
        id={`filter-${id}`}
        label={label}
        options={[{ value: '', label: inboxText.any }, ...options]}
        value={filter[id]}
        onChange={(value) => onChange({ ...filter, [id]: value })}
      />
    ) : null;
  return (
    <>
      {select(
        'team',
        inboxText.filterTeam,
        teams.map((known) => ({ value: known.team.id, label: inboxText.team(known) })),
      )}
      {select(
        'step',
        inboxText.filterStep,
        STEPS.filter((step) => cases.some((one) => one.step === step)).map((value) => ({
          value,
          label: inboxText.step[value],
        })),
      )}
      {select(
        'domain',
        inboxText.filterDomain,
        domains.domains.map(({ id, label }) => ({ value: id, label })),
      )}
      {select(
        'band',
        inboxText.filterBand,
        BANDS.filter((band) => cases.some(({ rated }) => rated !== null && bandOf(rated) === band)).map((value) => ({
          value,
          label: inboxText.band[value],
        })),
      )}
      {select('where', inboxText.filterWhere, placesIn(cases, filter.where))}
      {isOn(filter) && (
        <Button look="secondary" onClick={() => onChange(NO_FILTER)}>
          {inboxText.clear}
        </Button>
      )}
      <SavedFilters {...saving} />
    </>
  );
}

/** Providers and placements, most often first. One that a saved filter names is there, whatever it is called now. */
function placesIn(cases: readonly Summary[], chosen: string): Option[] {
  const times = new Map<string, number>();
  for (const one of cases) for (const place of placesOf(one)) times.set(place, (times.get(place) ?? 0) + 1);
  const most = [...times]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, MOST_PLACES)
    .map(([name]) => name);
  const all = chosen === '' || most.includes(chosen) ? most : [...most, chosen];
  return all.map((value) => ({ value, label: value }));
}
