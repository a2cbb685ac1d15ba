import type { ScopeStanding } from '#domain/register/register.ts';
import type { Phone } from '../db/phone.ts';
import { listOrganisations } from '../db/places/directory.ts';
import { readRegister, regionalTeams } from '../db/team/register.ts';
import { useLive } from '../session/SessionProvider.tsx';
import type { Session } from '../session/session.ts';
import { scopeWords } from './scope-words.ts';

/** A place with the category it has and had. `place`: in words. */
export type CategoryOf = { place: string; standing: ScopeStanding };

/** What the registers this account reads say of a provider and its parts. Null: it reads none. */
export function useCategories(session: Session, provider: string): readonly CategoryOf[] | null | undefined {
  return useLive(session, (phone) => read(phone, provider), [provider]);
}

async function read(phone: Phone, provider: string): Promise<CategoryOf[] | null> {
  const [teams, held] = await Promise.all([regionalTeams(phone), listOrganisations(phone)]);
  if (teams.length === 0) return null;
  const registers = await Promise.all(teams.map((team) => readRegister(phone, team)));
  const organisations = held.map(({ organisation }) => organisation);
  return registers
    .flatMap(({ scopes }) => [...scopes.values()])
    .filter(({ scope }) => scope.provider === provider)
    .map((standing) => {
      const { place, parts } = scopeWords(standing.scope, organisations);
      return { place: [place, ...parts].join('. '), standing };
    });
}
