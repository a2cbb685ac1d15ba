import type { Draft, Hold, KeptWords, Sending } from '#domain/concern/draft.ts';
import { mergeLog } from '#domain/concern/log-entry.ts';
import type { Answers } from '#domain/questions/answers.ts';

type Answer = string | readonly string[] | undefined;

/**
 * Joins two versions of a draft that grew apart from `base` (null: no common version is known).
 * Field by field: what only one side changed is taken; choices are joined; where both changed the same words, ours stay
 * in place and theirs are kept beside them. Nothing a person wrote on either side is lost.
 */
export function mergeDraft(base: Draft | null, ours: Draft, theirs: Draft): Draft {
  const answers: Record<string, string | readonly string[]> = {};
  const clashes: KeptWords[] = [];
  for (const question of union(Object.keys(ours.answers), Object.keys(theirs.answers))) {
    const [before, mine, other] = [base?.answers[question], ours.answers[question], theirs.answers[question]];
    const merged = mergeAnswer(before, mine, other);
    if (merged.answer !== undefined) answers[question] = merged.answer;
    if (merged.kept) clashes.push({ question, text: merged.kept });
  }
  return {
    ...ours,
    ...unknownOf(base, ours, theirs),
    stage: ours.stage === 'concern' || theirs.stage === 'concern' ? 'concern' : 'note',
    started: min(ours.started, theirs.started),
    edited: max(ours.edited, theirs.edited),
    pack: ours.pack.version >= theirs.pack.version ? ours.pack : theirs.pack,
    answers,
    kept: mergeKept(base?.kept ?? [], ours.kept, [...theirs.kept, ...clashes], answers),
    sent: mergeSent(ours.sent, theirs.sent),
    log: mergeLog(base?.log ?? [], ours.log, theirs.log),
    onward: ours.onward ?? theirs.onward,
    hold: mergeHold(base?.hold ?? null, ours.hold, theirs.hold),
  };
}

/** Fields of newer code that only they have changed. */
function unknownOf(base: Draft | null, ours: Draft, theirs: Draft): Partial<Draft> {
  const unchanged = ([field]: [string, unknown]) => same(ours[field as keyof Draft], base?.[field as keyof Draft]);
  return Object.fromEntries(Object.entries(theirs).filter(unchanged));
}

function mergeAnswer(base: Answer, ours: Answer, theirs: Answer): { answer: Answer; kept?: string } {
  if (same(ours, theirs) || same(base, theirs)) return { answer: ours };
  if (same(base, ours)) return { answer: theirs };
  if (Array.isArray(ours) && Array.isArray(theirs)) {
    const before = Array.isArray(base) ? base : [];
    const removed = before.filter((id) => !ours.includes(id) || !theirs.includes(id));
    return { answer: union(ours, theirs).filter((id) => !removed.includes(id)) };
  }
  const [mine, other] = [asText(ours), asText(theirs)];
  if (mine.includes(other)) return { answer: ours ?? theirs };
  if (other.includes(mine)) return { answer: theirs };
  return { answer: ours, kept: other };
}

/** Kept words go only when a person let them go on one side, or when they now stand in the answer itself. */
function mergeKept(base: readonly KeptWords[], ours: readonly KeptWords[], theirs: readonly KeptWords[], now: Answers) {
  const has = (list: readonly KeptWords[], one: KeptWords) =>
    list.some((other) => other.question === one.question && other.text === one.text);
  const kept: KeptWords[] = [];
  for (const one of [...ours, ...theirs]) {
    const letGo = has(base, one) && !(has(ours, one) && has(theirs, one));
    if (!letGo && !has(kept, one) && !asText(now[one.question]).includes(one.text)) kept.push(one);
  }
  return kept.sort((a, b) => (a.question + a.text < b.question + b.text ? -1 : 1));
}

/** By space; what only one side knows of a sending is known afterwards. */
function mergeSent(ours: readonly Sending[], theirs: readonly Sending[]): Sending[] {
  const spaces = union(
    ours.map(({ space }) => space),
    theirs.map(({ space }) => space),
  );
  const find = (sent: readonly Sending[], space: string) => sent.find((one) => one.space === space);
  return spaces.sort().map((space) => ({ ...find(theirs, space), ...find(ours, space) }) as Sending);
}

/** What only one side changed; of two changes, the later one. */
function mergeHold(base: Hold | null, ours: Hold | null, theirs: Hold | null): Hold | null {
  if (same(base, ours)) return theirs;
  if (same(base, theirs)) return ours;
  // One let it go, perhaps because it was sent: then the other may not bring it back unasked.
  if (!ours || !theirs) return null;
  return ours.at >= theirs.at ? ours : theirs;
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function asText(answer: Answer): string {
  return typeof answer === 'string' ? answer : (answer ?? []).join(', ');
}

function union<T>(a: readonly T[], b: readonly T[]): T[] {
  return [...new Set([...a, ...b])];
}

const min = (a: string, b: string) => (a < b ? a : b);
const max = (a: string, b: string) => (a > b ? a : b);
