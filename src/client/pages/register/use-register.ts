import type { Register } from '#domain/register/register.ts';
import { type Day, englandDay } from '#domain/time/days.ts';
import type { Organisation } from '#protocol/directory.ts';
import type { Phone } from '../../db/phone.ts';
import { listOrganisations } from '../../db/places/directory.ts';
import { type RegionalTeam, readRegister, regionalTeams } from '../../db/team/register.ts';
import { readTroubled, type TroubledTeam } from '../../db/team/team.ts';
import { titlesToldApart } from '../../forms/told-apart.ts';
import { useLive } from '../../session/SessionProvider.tsx';
import type { Session } from '../../session/session.ts';
import { scopeText } from '../../text/register.ts';

/** A team's register as a member looks at it. */
export type View = {
  team: RegionalTeam;
  register: Register;
  /** Places of the directory that this phone holds. */
  organisations: readonly Organisation[];
  /** "You", or the job title of somebody who is or was on the team. */
  named: (account: string) => string;
  me: string;
  today: Day;
};
/** `teams`: those that keep a register. `view` is there when it is clear which one is meant. */
export type Registers = {
  teams: readonly RegionalTeam[];
  view: View | null;
  placesKnown: boolean;
  /** Teams whose list of people fails a check: nothing of theirs is used. */
  troubled: readonly TroubledTeam[];
};

/** Undefined until the phone has answered. */
export function useRegisters(session: Session, team: string | undefined): Registers | undefined {
  return useLive(session, (phone) => read(phone, team), [team]);
}

async function read(phone: Phone, id: string | undefined): Promise<Registers> {
  const [teams, held, troubled] = await Promise.all([
    regionalTeams(phone),
    listOrganisations(phone),
    readTroubled(phone),
  ]);
  const team = teams.length === 1 ? teams[0] : teams.find(({ known }) => known.team.id === id);
  if (!team) return { teams, view: null, placesKnown: held.length > 0, troubled };
  const everybody = team.verified.history.flatMap(({ members }) => members);
  const titles = titlesToldApart(new Map(everybody.map(({ account, title }) => [account, title])));
  const me = phone.account.id;
  const view: View = {
    team,
    register: await readRegister(phone, team),
    organisations: held.map(({ organisation }) => organisation),
    named: (account) => (account === me ? scopeText.you : (titles.get(account) ?? scopeText.someone)),
    me,
    today: englandDay(phone.clock.now()) ?? '',
  };
  return { teams, view, placesKnown: true, troubled };
}

/** The address of a page of this register. It says nothing of a place: what it names are random ids. */
export function addressIn({ team: { known } }: Pick<View, 'team'>, part = ''): string {
  return `/register${part && `/${part}`}?team=${known.team.id}`;
}

/** What a half-written form is kept under: the team's id, so that it goes with the team, and no words of anybody. */
export function formName({ team: { known } }: View, ...parts: readonly string[]): string {
  return [known.team.id, 'register', ...parts].join(':');
}
