import { systemRandom } from '#client/platform/random.ts';
import { demoAccount } from '#demo/cast.ts';
import { teamId } from '#demo/places.ts';
import { tellServer, type Write } from '#demo/sealed.ts';
import type { Report, ReportPlace } from '#protocol/events.ts';
import { openSqliteStore } from '#server/store/sqlite/open-store.ts';
import { type Cast, DAY_TOLD, DOMAINS, said, sealed, somebody } from './many-cases.ts';

const DAY = 86_400_000;
const AT_ONCE = 200;
/** Five years. */
const DAYS = 1826;
const PROVIDERS = 12;
const PLACEMENTS = 25;
const GROUPS = ['nursing', 'midwifery', 'allied-health', 'medical-school', 'pharmacy'];

/**
 * Puts so many concerns and observations of five years, at twelve providers with twenty-five placements each, into a
 * demonstration's folder while its server is stopped: sent to the regional team, sealed and judged as in `many-cases`.
 * Half of the concerns are closed.
 */
export async function seedRegion(folder: string, concerns: number, observations: number): Promise<void> {
  await seed(folder, concerns + observations, (cast, number) =>
    oneOf(cast, number, {
      isConcern: number < concerns,
      daysAgo: (number * 37) % DAYS,
      closed: number < concerns && number % 2 === 0,
    }),
  );
}

/** One more concern, of today, that is open. */
export function seedOneMore(folder: string): Promise<void> {
  return seed(folder, 1, (cast, number) => oneOf(cast, number, { isConcern: true, daysAgo: 0, closed: false }));
}

async function seed(folder: string, all: number, make: (cast: Cast, number: number) => Promise<Write[]>) {
  const [reader, colleague, team] = await Promise.all([
    demoAccount('quality-lead'),
    demoAccount('quality-manager'),
    teamId('region'),
  ]);
  const store = openSqliteStore({ folder });
  for (let at = 0; at < all; at += AT_ONCE) {
    const reporter = await somebody();
    const cast = { reader, team, reporter, others: [reporter, colleague] };
    const numbers = Array.from({ length: Math.min(AT_ONCE, all - at) }, (_, index) => at + index);
    const writes = await Promise.all(numbers.map((number) => make(cast, number)));
    await tellServer(store, systemRandom, DAY_TOLD, writes.flat());
  }
  await store.close();
}

type Kind = { isConcern: boolean; daysAgo: number; closed: boolean };

function oneOf(cast: Cast, number: number, { isConcern, daysAgo, closed }: Kind): Promise<Write[]> {
  const { reader, reporter, team } = cast;
  const sent = Date.now() - daysAgo * DAY;
  const at = (days: number) => new Date(sent + days * DAY).toISOString();
  const report: Report = {
    type: 'report',
    at: at(0),
    step: 'region',
    mode: 'anonymous',
    pack: { id: 'england', version: 1 },
    answers: {
      'what-happened': said(number, 40),
      domains: [DOMAINS[(number * 7) % DOMAINS.length]!],
      'learner-groups': [GROUPS[number % GROUPS.length]!],
      ...(isConcern ? {} : { kind: [number % 3 === 0 ? 'strength' : 'concern'] }),
    },
    to: { team, roster: 1 },
    place: placeOf(number),
  };
  if (!isConcern) report.form = 'observation';
  return sealed(cast, isConcern ? 'concern' : 'observation', [
    [reporter, report],
    ...(closed ? [[reader, { type: 'closed', at: at(30), learning: '' }] as const] : []),
  ]);
}

function placeOf(number: number): ReportPlace {
  const provider = (number * 13) % PROVIDERS;
  const placement = provider * PLACEMENTS + ((number * 5) % PLACEMENTS);
  const named = (kind: string, of: number, name: string) => ({ id: `${kind}${of}`.padEnd(22, '0'), name });
  return {
    organisation: named('trust', provider, `Hospital trust ${provider + 1}`),
    placement: named('ward', placement, `Ward ${placement + 1}`),
    education: named('school', number % 4, `University ${(number % 4) + 1}`),
  };
}
