import { chronology, earlierOf } from '#domain/concern/chronology.ts';
import type { Draft } from '#domain/concern/draft.ts';
import { readSendings } from '../../db/mine/concerns.ts';
import type { Phone } from '../../db/phone.ts';

/** What came along from a concern that is taken on, what the learner noted, and what was said in what they have sent so far: they choose what goes along. */
export async function readEarlier(phone: Phone, draft: Draft) {
  const along = (draft.onward?.earlier ?? []).map((entry, at) => ({ ...entry, key: `along-${at}` }));
  return [...along, ...earlierOf(chronology(draft.log, await readSendings(phone, draft)))];
}
