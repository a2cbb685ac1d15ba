import { useMemo, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso/router';
import { countAll, type Filter, isIn, isOn, type Looker, NO_FILTER, passes, type View } from '#domain/inbox/views.ts';
import { englandDay } from '#domain/time/days.ts';
import type { Inbox } from '../../db/inbox/inbox-memory.ts';
import { warmSearch } from '../../db/inbox/inbox-search.ts';
import type { KnownTeam } from '../../db/places/directory.ts';
import { useSearch } from '../../forms/use-inbox.ts';
import { usePart } from '../../forms/use-part.ts';
import { wording } from '../../forms/wording.ts';
import type { Session } from '../../session/session.ts';
import { inboxText } from '../../text/inbox.ts';
import { Details } from '../../ui/Details.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { addressOf, type Look, lookOf } from './address.ts';
import { CaseList } from './CaseList.tsx';
import { Views } from './Views.tsx';

export interface CasesProps {
  session: Session;
  inbox: Inbox;
  teams: readonly KnownTeam[];
  space: string | undefined;
}

/** The team's concerns: one way to look at them, a filter, a search. */
export function Cases({ session, inbox, teams, space }: CasesProps) {
  const { query, route } = useLocation();
  const look = lookOf(query);
  const [where, setWhere] = useState('');
  const [sought, seek] = useState('');
  const [filtering, open] = useState(false);
  const { Part: FilterBy } = usePart(() => import('./FilterBy.tsx').then((part) => part.FilterBy), filtering);
  const { cases } = inbox;
  const { clock, account } = session.phone;
  const looker: Looker = { today: englandDay(clock.now()) ?? '', me: account.id };
  const { today } = looker;
  const filter: Filter = { team: look.team, step: look.step, domain: look.domain, band: look.band, where };
  const { counts, listed } = useMemo(() => {
    const passing = isOn(filter) ? cases.filter((one) => passes(one, filter)) : cases;
    return { counts: countAll(passing, looker), listed: passing.filter((one) => isIn(look.view, one, looker)) };
  }, [cases, today, ...Object.values(look), where]);
  const search = useSearch(session, sought, inbox);
  const rows = useMemo(
    () => (search ? listed.filter((one) => search.spaces.has(one.space)) : listed),
    [listed, search],
  );
  const known = useMemo(() => new Map(teams.map((one) => [one.team.id, one])), [teams]);
  const to = (change: Partial<Look>) => addressOf({ ...look, ...change }, space);
  const lookAt = (view: View, { where: place, ...rest }: Filter) => {
    setWhere(place);
    const address = to({ view, ...rest });
    if (address !== to({})) route(address);
  };
  return (
    <>
      <Views counts={counts} current={look.view} addressOf={(view: View) => to({ view })} onChoose={route} />
      <div onFocusIn={() => void warmSearch(session.phone, wording).catch(() => {})}>
        <TextInput
          id="find"
          label={inboxText.find}
          hint={inboxText.findHint}
          value={sought}
          onInput={seek}
          type="search"
        />
      </div>
      <Details summary={isOn(filter) ? inboxText.filterOn : inboxText.filter} onOpen={() => open(true)}>
        {FilterBy && (
          <FilterBy
            cases={cases}
            teams={teams}
            onChange={(next) => lookAt(look.view, next)}
            session={session}
            look={{ view: look.view, filter }}
            onChoose={(saved) => lookAt(saved.view, { ...NO_FILTER, ...saved.filter })}
          />
        )}
      </Details>
      <p role="status">{search ? inboxText.found(rows.length) : rows.length > 0 && inboxText.listed(rows.length)}</p>
      {rows.length > 0 ? (
        <CaseList
          key={`${to({})} ${where} ${search?.words.join(' ') ?? ''}`}
          session={session}
          rows={rows}
          teams={known}
          current={space}
          today={today}
          words={search?.words ?? NO_WORDS}
          addressOf={(one) => addressOf(look, one)}
        />
      ) : (
        <p>
          {search
            ? inboxText.noneFound
            : cases.some((one) => isIn(look.view, one, looker))
              ? inboxText.noneLeft
              : inboxText.noneIn[look.view]}
        </p>
      )}
    </>
  );
}

const NO_WORDS: readonly string[] = [];
