import type { Draft, Form } from '#domain/concern/draft.ts';
import { passedEntry } from '#domain/concern/log-entry.ts';
import { type Day, englandDay } from '#domain/time/days.ts';
import { listDrafts } from '../db/documents.ts';
import type { SentConcern } from '../db/mine/concerns.ts';
import type { Phone } from '../db/phone.ts';
import { daySaid, shortDay } from '../text/dates.ts';
import { followText } from '../text/follow.ts';
import { answersIn } from './answers-in.ts';

type Found = { draft: Draft; href: string; sendings: readonly SentConcern[]; news: boolean };
/** With whether it needs the person: an answer, a refusal, a day that passed without a word. */
export type Listed = Found & { needsYou: boolean };

/**
 * What this person has written: what needs them first, then last edited first. Reading what came of it needs more code
 * than writing, so it is fetched where something was sent.
 */
export async function readMine(phone: Phone, form: Form = 'concern'): Promise<Listed[]> {
  const drafts = (await listDrafts(phone)).filter((draft) => draft.form === form);
  const today = englandDay(phone.clock.now()) ?? '';
  const sent = drafts.some((draft) => draft.sent.length > 0) ? await import('./read-sent.ts') : null;
  const listed = drafts.map(async (draft): Promise<Listed> => {
    const href = draft.stage === 'note' ? `/note/${draft.id}` : `/concerns/${draft.id}`;
    const came = draft.sent.length > 0 ? await sent?.readSent(phone, draft) : null;
    const found = { draft, href, sendings: came?.sendings ?? [], news: came?.news ?? false };
    return { ...found, needsYou: needsYou(found, today) };
  });
  return (await Promise.all(listed)).sort((a, b) => Number(b.needsYou) - Number(a.needsYou));
}

function needsYou({ draft, sendings, news }: Found, today: Day): boolean {
  const refused = sendings.some(({ state }) => state === 'refused');
  return news || refused || newestOf(sendings)?.standing.due?.state === 'missed' || passedNote(draft, today) !== null;
}

/** One honest line. What needs a person comes first; then the furthest that the newest sending has come. */
export function concernLine({ draft, sendings, news }: Listed, now: Date, offline: boolean): string {
  const text = followText.line;
  const newest = newestOf(sendings);
  if (news) return text.news;
  if (sendings.some(({ state }) => state === 'refused')) return text.refused;
  if (newest?.standing.due?.state === 'missed')
    return text.missed[draft.form === 'observation' ? 'region' : newest.sending.step];
  const passed = passedNote(draft, englandDay(now) ?? '');
  if (passed) return text.passed(passed.who);
  if (draft.hold) return text.held(draft.hold.until && shortDay(draft.hold.until));
  if (!newest) return text.note;
  if (newest.state === 'elsewhere') return text.elsewhere;
  if (newest.state === 'waiting') return offline ? text.waitingOffline : text.waiting;
  return whatCame(newest, now);
}

function whatCame({ standing, conversation, sending }: SentConcern, now: Date): string {
  const text = followText.line;
  const { outcome, closed, reopened, due, status } = standing;
  if (reopened) return text.reopened;
  const asked = outcome ?? closed;
  if (asked) return asked.fixed ? text.fixed[asked.fixed] : closed ? text.closed : text.outcome;
  if (due) return (conversation.openedAt ? text.openedDue : text.sentDue)(shortDay(due.by));
  if (status === 'in-progress' || status === 'with-provider') return text[status];
  const came = conversation.openedAt ? text.opened : text.sent(daySaid(sending.at, now));
  return answersIn(conversation).length > 0 ? text.answered : came;
}

const newestOf = (sendings: readonly SentConcern[]) =>
  [...sendings].sort((a, b) => (a.sending.at < b.sending.at ? 1 : -1))[0];

/** A day that somebody gave the learner and that has passed. */
export function passedNote({ log, sent }: Draft, today: Day) {
  return passedEntry(
    log,
    sent.map(({ at }) => englandDay(at) ?? ''),
    today,
  );
}
