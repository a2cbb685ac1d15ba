import { type Filter, NO_FILTER, VIEWS, type View } from '#domain/inbox/views.ts';

/** What the address says is to be listed. Where it happened is in a person's own words, so it is never in an address. */
export type Look = { view: View } & Omit<Filter, 'where'>;

export function lookOf({ view, team, step, domain, band }: Record<string, string>): Look {
  return {
    view: VIEWS.find((one) => one === view) ?? 'open',
    team: team ?? NO_FILTER.team,
    step: step ?? NO_FILTER.step,
    domain: domain ?? NO_FILTER.domain,
    band: band ?? NO_FILTER.band,
  };
}

/** The list as it is looked at, with one concern open beside it or none. */
export function addressOf(look: Look, space?: string): string {
  const said = Object.entries({ ...look, view: look.view === 'open' ? '' : look.view }).filter(
    ([, value]) => value !== '',
  );
  const query = new URLSearchParams(said).toString();
  return `/inbox${space ? `/${space}` : ''}${query && `?${query}`}`;
}
