import { englandDay } from '#domain/time/days.ts';
import type { MailLink } from '#protocol/mailbox.ts';
import { secondsOf } from '../../platform/clock.ts';
import type { ClaimedNotice } from '../../store/notices.ts';
import type { ReadTx } from '../../store/store.ts';
import { describeTeam } from '../../team/who-decides.ts';
import type { NotifierDeps, TellAll } from '../notifier.ts';
import { overdueAt } from '../overdue.ts';
import { afterQuiet, restAfter } from '../schedule.ts';
import { confirmLetter, type Letter, newsLetter, overdueLetter } from './letters.ts';
import { linkAddress, linkToken } from './links.ts';

/** One e-mail to the mailbox of a team, as it stands now: what nobody wants any more is not sent. */
export const tellTeam: TellAll = async (deps, [notice]) => {
  const { store, clock, post, log } = deps;
  if (!notice) return [];
  const { id, kind } = notice;
  const now = secondsOf(clock);
  const { letter, until } = await store.read((tx) => letterFor(tx, notice, deps, now));
  if (until > now) return [{ id, kind: 'again', seconds: until - now }];
  if (!letter) return [{ id, kind: 'done' }];
  try {
    await post.send(letter);
  } catch (error) {
    log.write({ event: 'mail_failed', error: codeOf(error) });
    return [{ id, kind: 'again', seconds: null }];
  }
  if (kind === 'mail') {
    await store.write(async (tx) => {
      const known = await tx.mailbox.find(id);
      if (known) await tx.mailbox.put({ ...known, rest: restAfter(now) });
    });
  }
  return [{ id, kind: 'done' }];
};

/** `until`: quiet hours that have begun since it was planned end then. */
async function letterFor(
  tx: ReadTx,
  { kind, id: team }: ClaimedNotice,
  { origin }: NotifierDeps,
  now: number,
): Promise<{ letter: Letter | null; until: number }> {
  const nothing = { letter: null, until: now };
  const known = await tx.mailbox.find(team);
  const name = await describeTeam(tx, team).then(
    (found) => found.team.name,
    () => null,
  );
  if (!known || !name) return nothing;
  const { state, mailbox } = known;
  const secret = (await tx.meta.get('session_secret'))!;
  const link = (act: MailLink['act']) => {
    const token = linkToken(secret, { act, team, address: mailbox.address });
    return linkAddress(origin, { act, team, token });
  };
  const facts = { to: mailbox.address, team: name, origin, stop: link('stop') };
  if (kind === 'confirm') {
    return { letter: state === 'asked' ? confirmLetter(facts, link('confirm')) : null, until: now };
  }
  if (state !== 'confirmed' || mailbox.often === 'never') return nothing;
  const until = afterQuiet(now, mailbox.quiet);
  if (kind === 'mail') return { letter: newsLetter(facts), until };
  const overdue = await overdueAt(tx, team, englandDay(new Date(now * 1000))!);
  return { letter: overdue && overdueLetter(facts, overdue), until };
}

/** A word of the library or the other side, such as ECONNECTION, and never a sentence: that may hold an address. */
function codeOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return /^[A-Z]{1,20}$/.test(code) ? code : 'unknown';
}
