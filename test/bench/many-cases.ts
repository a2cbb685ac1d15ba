import { newId } from '#client/db/phone.ts';
import { systemRandom } from '#client/platform/random.ts';
import type { Account } from '#client/vault/account.ts';
import { deriveAccount, SECRET_BYTES } from '#client/vault/account.ts';
import { demoAccount } from '#demo/cast.ts';
import { teamId } from '#demo/places.ts';
import { type NewSpace, sealSpace, tellServer, type Write } from '#demo/sealed.ts';
import type { ConcernEvent } from '#protocol/events.ts';
import { openSqliteStore } from '#server/store/sqlite/open-store.ts';
import type { Store } from '#server/store/store.ts';

const DAY = 86_400_000;
const AT_ONCE = 200;
const WORDS =
  'the ward was short of staff again and nobody could show me what to do so I asked the nurse in charge at handover and was told to wait until the consultant had been round with the medical students'.split(
    ' ',
  );
export const DOMAINS = ['environment-and-culture', 'governance', 'learners', 'supervisors', 'programmes', 'workforce'];
/** When the server was told. */
export const DAY_TOLD = '2026-11-20';
/** In a few cases only, to be looked for. */
export const RARE = 'zebrafinch';

/**
 * Puts that many concerns into a demonstration's folder while its server is stopped, sent to the practice educator:
 * sealed and signed by the client's own functions, judged and stored by the server's. One account sends two hundred, because
 * making ten thousand receipts takes longer than everything else. The educator's colleagues
 * take part without a key of their own. Two of three concerns are opened, and one of three is answered.
 */
export async function seedCases(folder: string, count: number): Promise<void> {
  const store = openSqliteStore({ folder });
  await addCases(store, count);
  await store.close();
}

/** The same into a store that is open. */
export async function addCases(store: Store, count: number): Promise<void> {
  const [reader, team, ...colleagues] = await Promise.all([
    demoAccount('facilitator'),
    teamId('placement'),
    demoAccount('ward-manager'),
    demoAccount('supervisor'),
  ]);
  for (let at = 0; at < count; at += AT_ONCE) {
    const reporter = await somebody();
    const cast = { reader, reporter, others: [reporter, ...colleagues], team };
    const size = Math.min(AT_ONCE, count - at);
    const writes = await Promise.all(Array.from({ length: size }, (_, index) => oneCase(cast, at + index)));
    await tellServer(store, systemRandom, DAY_TOLD, writes.flat());
  }
}

/** Somebody who was not here before. */
export function somebody(): Promise<Account> {
  return deriveAccount(crypto.getRandomValues(new Uint8Array(SECRET_BYTES)));
}

export type Cast = { reader: Account; reporter: Account; others: readonly Account[]; team: string };

async function oneCase(cast: Cast, number: number): Promise<Write[]> {
  const { reader, reporter, team } = cast;
  const sent = Date.now() - (number % 300) * DAY;
  const at = (days: number) => new Date(sent + days * DAY).toISOString();
  const day = (days: number) => at(days).slice(0, 10);
  const events: [Account, ConcernEvent][] = [
    [
      reporter,
      {
        type: 'report',
        at: at(0),
        step: 'placement',
        mode: 'anonymous',
        pack: { id: 'england', version: 1 },
        answers: answersOf(number),
        answerBy: day(7 + (number % 14)),
        to: { team, roster: 1 },
      },
    ],
  ];
  if (number % 3 > 0) events.push([reader, { type: 'opened', at: at(1) }]);
  if (number % 3 > 1) {
    const text = `Thank you for telling us. ${said(number, 30)} We will look at it with ward ${number % 40}.`;
    events.push([reader, { type: 'message', at: at(2), text, by: day(290 + (number % 30)) }]);
  }
  return sealed(cast, 'concern', events);
}

/** What the server is told of one space that was sent to the team. */
export function sealed(
  { reader, reporter, others, team }: Cast,
  kind: 'concern' | 'observation',
  events: NewSpace['events'],
): Promise<Write[]> {
  const space = newId(systemRandom);
  return sealSpace(systemRandom, { space, kind, team, opener: reporter, readers: [reader], others, events });
}

function answersOf(number: number) {
  return {
    'what-happened': `${said(number, 130)} ${number % 400 === 0 ? `A ${RARE} flew in.` : ''} That was case ${number}.`,
    where: `Ward ${number % 40}`,
    domains: [DOMAINS[number % DOMAINS.length]!],
    'at-risk': number % 50 === 0 ? 'now' : 'no',
    improvement: said(number * 7, 25),
  };
}

/** Sentences that differ from case to case, about 5 letters a word. */
export function said(seed: number, words: number): string {
  return Array.from({ length: words }, (_, at) => WORDS[(seed * 31 + at * (7 + (seed % 11))) % WORDS.length]).join(' ');
}
