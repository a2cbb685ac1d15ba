import { useState } from 'preact/hooks';
import { chronology, earlierOf } from '#domain/concern/chronology.ts';
import type { Draft } from '#domain/concern/draft.ts';
import { type LetterSection, letterOf, letterText } from '#domain/concern/letter.ts';
import { englandDay } from '#domain/time/days.ts';
import { readSendings } from '../../db/mine/concerns.ts';
import { askedIn } from '../../forms/asked.ts';
import { useLive } from '../../session/SessionProvider.tsx';
import type { Session } from '../../session/session.ts';
import { longDate } from '../../text/dates.ts';
import { earlierWords } from './earlier-words.ts';
import { otherWaysText } from './other-ways-text.ts';
import { nameOf, type Recipient } from './recipient.ts';

const { frame } = otherWaysText;

export type Letter = {
  to: string;
  date: string;
  sections: readonly LetterSection[];
  name: string;
  setName: (name: string) => void;
  /** What could go along, in words, and the keys of what was picked. */
  before: readonly { key: string; words: string }[];
  picked: readonly string[];
  pick: (keys: string[]) => void;
  /** All of it but the head, for an e-mail or another app. */
  text: string;
};

/** The letter as it stands. The name and what was picked live in the page only. */
export function useLetter(session: Session, draft: Draft | null, recipient: Recipient): Letter {
  const [name, setName] = useState('');
  const [picked, pick] = useState<readonly string[]>([]);
  const sent = useLive(session, async (phone) => (draft ? readSendings(phone, draft) : []), [draft]);
  const entries = draft ? earlierOf(chronology(draft.log, sent ?? [])) : [];
  const before = entries.map((entry) => ({ key: entry.key, words: earlierWords(entry) }));
  const lines = before.filter(({ key }) => picked.includes(key)).map(({ words }) => words);
  const sections = letterOf(askedIn(draft?.form ?? 'concern'), draft?.answers ?? {}, { title: frame.before, lines });
  const text = [frame.opening, letterText(sections), frame.closing, name.trim()].filter(Boolean).join('\n\n');
  const date = longDate(englandDay(session.phone.clock.now()) ?? '');
  return { to: nameOf(recipient), date, sections, name, setName, before, picked, pick, text };
}
