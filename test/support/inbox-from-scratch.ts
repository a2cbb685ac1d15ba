import assert from 'node:assert/strict';
import { foldCase, type Wording } from '#client/db/inbox/inbox-fold.ts';
import { readInbox } from '#client/db/inbox/inbox-index.ts';
import type { Phone } from '#client/db/phone.ts';
import { listTeams } from '#client/db/places/directory.ts';
import { listCases } from '#client/db/team/cases.ts';
import { learnWhatTheyAreAbout } from '#client/db/team/casework-spaces.ts';
import { WHAT_HAPPENED } from '#domain/concern/draft.ts';
import type { Summary } from '#domain/inbox/summary.ts';

export const WORDING: Wording = {
  version: '1',
  saidIn: ({ report, items }, { notes }) => [
    { label: 'What happened?', text: String(report?.answers[WHAT_HAPPENED] ?? '') },
    ...items.flatMap((item) => ('text' in item ? [{ label: 'Said', text: item.text }] : [])),
    ...notes.map(({ text }) => ({ label: 'Noted', text })),
  ],
};

/** Which roster a case was folded with is of no account as long as all in it were on that one. */
const inOrder = (cases: readonly Summary[]) =>
  cases.map((one) => (one.outsiders ? one : { ...one, roster: 0 })).sort((a, b) => (a.space < b.space ? -1 : 1));

/** What the inbox lists once everything marked is folded. */
export async function inboxLists(phone: Phone, slice?: number): Promise<Summary[]> {
  for (;;) {
    const { cases, left } = await readInbox(phone, WORDING, slice);
    if (left === 0) return inOrder(cases);
  }
}

/** The same from nothing but the records. */
export async function inboxFromScratch(phone: Phone): Promise<Summary[]> {
  await learnWhatTheyAreAbout(phone);
  const teams = new Map((await listTeams(phone)).map((known) => [known.team.id, known]));
  const spaces = (await phone.cache.spaces.toCollection().primaryKeys()).sort();
  const folded = await Promise.all(spaces.map((space) => foldCase(phone, space, teams, WORDING)));
  const summaries = folded.flatMap(({ kept }) => (kept ? [kept.summary] : []));
  const listed = (await listCases(phone)).map(({ space }) => space).sort();
  assert.deepEqual(
    summaries.map(({ space }) => space),
    listed,
  );
  return inOrder(summaries);
}
