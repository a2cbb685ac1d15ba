import { newId } from '#client/db/phone.ts';
import type { Random } from '#client/platform/random.ts';
import { type Account, deriveAccount, SECRET_BYTES } from '#client/vault/account.ts';
import pack from '#content/packs/england/pack.json' with { type: 'json' };
import type { CaseworkEvent } from '#protocol/casework.ts';
import type { ConcernEvent, NamedPlace, Report, ReportPlace } from '#protocol/events.ts';
import { type Clock, dayOf } from '#server/platform/clock.ts';
import type { Store } from '#server/store/store.ts';
import { demoAccount, demoId, MEMBERS } from './cast.ts';
import { demoOrganisations, neighbours, teamId } from './places.ts';
import { TOLD, type Told } from './region-cases.ts';
import { LEARNING, OUTCOME, REASON, THANKS } from './region-words.ts';
import { sealSpace, tellServer, type Write } from './sealed.ts';

const DAY = 86_400_000;

type Deps = { store: Store; clock: Clock; random: Random };
type Region = { team: string; members: readonly Account[]; names: ReadonlyMap<string, string>; now: number };

/** Two years of what a region is told, so that its picture has something to show. A phone for each would take minutes. */
export async function tellRegion({ store, clock, random }: Deps): Promise<void> {
  const members = MEMBERS.filter(({ team }) => team === 'region').map(({ key }) => demoAccount(key));
  const region: Region = {
    team: await teamId('region'),
    members: await Promise.all(members),
    names: await namesOfPlaces(),
    now: clock.now(),
  };
  const writes = await Promise.all(TOLD.map((told) => spacesOf(random, told, region)));
  await tellServer(store, random, dayOf(clock), writes.flat());
}

/** What was sent under a receipt of its own; if the team assessed it, what it keeps to itself about it. */
async function spacesOf(random: Random, told: Told, region: Region): Promise<Write[]> {
  const { team, members } = region;
  const receipt = await deriveAccount(random(SECRET_BYTES));
  const space = newId(random);
  const kind = told.kind === 'raised' ? 'concern' : 'observation';
  const sent = await sealSpace(random, {
    ...{ space, kind, team, opener: receipt, readers: [receipt, ...members] },
    events: [[receipt, await reportOf(told, region)], ...answersTo(told, region)],
  });
  if (!told.rated) return sent;
  const [lead] = members as [Account];
  const [likelihood, impact] = told.rated;
  const at = atDay(told.daysAgo - 2, region);
  const words = { standards: '', controls: '', further: '', reason: REASON, residual: null };
  const said: CaseworkEvent[] = [
    { type: 'about', at, space },
    { type: 'assessed', at, ...words, domains: [...told.domains], rated: { likelihood, impact } },
  ];
  const kept = await sealSpace(random, {
    ...{ space: newId(random), kind: 'casework', team, opener: lead, readers: members },
    events: said.map((event) => [lead, event]),
  });
  return [...sent, ...kept];
}

const atDay = (daysAgo: number, { now }: Region) => new Date(now - Math.max(0, daysAgo) * DAY).toISOString();

async function reportOf(told: Told, region: Region): Promise<Report> {
  const { daysAgo, kind, words, group, domains } = told;
  const place = await placeOf(told, region);
  return {
    type: 'report',
    at: atDay(daysAgo, region),
    step: 'region',
    mode: 'anonymous',
    pack: { id: pack.id, version: pack.version },
    answers: {
      ...(kind !== 'raised' && { about: 'place', kind }),
      'what-happened': words,
      ...(group && { 'learner-groups': [group] }),
      ...(domains.length > 0 && { domains: [...domains] }),
    },
    to: { team: region.team, roster: 1, barred: [] },
    ...(kind !== 'raised' && { form: 'observation' }),
    ...(place && { place }),
  };
}

/** What the lead said to whoever sent it. */
function answersTo({ daysAgo, rated, openFor }: Told, region: Region): [Account, ConcernEvent][] {
  if (!rated) return [];
  const [opened, closed] = [atDay(daysAgo - 1, region), atDay(daysAgo - (openFor ?? 0), region)];
  const events: ConcernEvent[] = [
    { type: 'opened', at: opened },
    { type: 'message', at: opened, text: THANKS },
  ];
  if (openFor !== undefined) {
    events.push({ type: 'outcome', at: closed, text: OUTCOME }, { type: 'closed', at: closed, learning: LEARNING });
  }
  return events.map((event) => [region.members[0]!, event]);
}

async function namesOfPlaces(): Promise<Region['names']> {
  const organisations = [...(await demoOrganisations('2026-01-01')), ...(await neighbours())];
  const all = organisations.flatMap((one) => [one, ...one.placements]);
  return new Map(all.map(({ id, name }) => [id, name]));
}

/** Where the key in `region-cases.ts` is not that of `places.ts`. */
const KEYS: Readonly<Record<string, string>> = {
  ...{ larkrigg: 'trust', skelgill: 'community trust', thornthwaite: 'hospice', fellgate: 'university' },
  ...{ nurses: 'placement of community trust', 'day centre': 'placement of hospice' },
};

/** By the keys of `region-cases.ts`: the first word is the provider, the rest the placement. */
async function placeOf({ place, course }: Told, { names }: Region): Promise<ReportPlace | null> {
  const named = async (key: string): Promise<NamedPlace> => {
    const id = await demoId(KEYS[key] ?? key);
    return { id, name: names.get(id)! };
  };
  const [provider = '', ...placement] = place.split(' ');
  if (provider === '') return null;
  return {
    organisation: await named(provider),
    ...(placement.length > 0 && { placement: await named(placement.join(' ')) }),
    ...(course && { education: await named(course) }),
  };
}
