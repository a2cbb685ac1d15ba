import { signRoster } from '#client/vault/roster-chain.ts';
import type { Organisation } from '#protocol/directory.ts';
import type { Roster, SignedRoster } from '#protocol/roster.ts';
import { addRoster } from '#server/directory/add-roster.ts';
import { putOrganisation } from '#server/directory/put-organisation.ts';
import type { Store } from '#server/store/store.ts';
import type { DemoTeam } from './cast.ts';
import { demoAccount, MEMBERS } from './cast.ts';
import { demoOrganisations, teamId } from './places.ts';

const TEAMS: readonly DemoTeam[] = ['placement', 'provider', 'region'];

type By = { account: string; day: string };

/** The places and their teams, through the same functions and checks as any other. */
export async function foundPlaces(store: Store, by: By): Promise<void> {
  await putAll(store, await demoOrganisations(by.day), by);
  const rosters = await Promise.all(TEAMS.map(foundingRoster));
  for (const { team, signed } of rosters) {
    const result = await store.write((tx) => addRoster(tx, team, signed, by));
    if (!result.added) throw new Error(`demo: roster: ${result.reason}`);
  }
}

export async function putAll(store: Store, organisations: readonly Organisation[], by: By): Promise<void> {
  for (const organisation of organisations) {
    const result = await store.write((tx) => putOrganisation(tx, organisation, by));
    if (!result.put) throw new Error(`demo: ${organisation.name}: ${result.reason}`);
  }
}

async function foundingRoster(name: DemoTeam): Promise<{ team: string; signed: SignedRoster }> {
  const parts = MEMBERS.filter((part) => part.team === name);
  const accounts = await Promise.all(parts.map(({ key }) => demoAccount(key)));
  const members = parts.map(({ role, title }, at) => {
    const { id, keys } = accounts[at]!;
    return { account: id, keys, role, title };
  });
  const roster: Roster = { team: await teamId(name), version: 1, previous: null, members };
  const lead = accounts[parts.findIndex((part) => part.role === 'lead')]!;
  return { team: roster.team, signed: await signRoster(lead, roster) };
}
