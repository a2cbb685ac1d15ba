import pack from '#content/packs/england/partners.json' with { type: 'json' };
import { type Frame, PARTS, type Part } from '#domain/share/document.ts';
import type { Day } from '#domain/time/days.ts';
import type { RegisterWord } from '../../db/team/register.ts';
import { LIMIT, LINE_LIMIT, tooLong } from '../../forms/too-long.ts';
import { longDate } from '../../text/dates.ts';
import type { FieldError } from '../../ui/ErrorSummary.tsx';
import { shareText as text } from './share-text.ts';

/** What is to be shared, as it stands in the fields. `told`: empty, not answered. */
export type Filled = {
  concerns: readonly string[];
  parts: readonly Part[];
  with: string;
  why: string;
  under: string;
  told: '' | 'yes' | 'not-yet' | 'no';
  toldWhy: string;
};
type Shared = Extract<RegisterWord, { type: 'shared' }>;

export const startOf = (concerns: readonly string[]): Filled => ({
  concerns,
  parts: [],
  with: '',
  why: '',
  under: pack.agreement,
  told: '',
  toldWhy: '',
});

export function flawsOf({ concerns, parts, with: whom, why, under, told, toldWhy }: Filled): FieldError[] {
  const missing = (id: keyof typeof text.flaw, empty: boolean) => (empty ? [{ id, message: text.flaw[id] }] : []);
  const alone = parts.some((part) => part === 'counts' || part === 'category');
  return [
    ...(concerns.length === 0 && !alone ? [{ id: 'parts', message: text.flaw.nothing }] : []),
    ...missing('with', whom.trim() === ''),
    ...tooLong('with', text.with, whom, LINE_LIMIT),
    ...missing('why', why.trim() === ''),
    ...tooLong('why', text.why, why, LIMIT),
    ...missing('under', under.trim() === ''),
    ...tooLong('under', text.under, under, LINE_LIMIT),
    ...missing('told', told === ''),
    ...missing('toldWhy', (told === 'no' || told === 'not-yet') && toldWhy.trim() === ''),
    ...tooLong('toldWhy', text.toldWhy, toldWhy, LIMIT),
  ];
}

const toldOf = ({ told }: Filled) => (told === '' ? 'not-yet' : told);
const whyOf = ({ told, toldWhy }: Filled) => (told === 'yes' ? '' : toldWhy.trim());

export function frameOf(filled: Filled, provider: string | null, from: string, made: Day): Frame {
  const { with: whom, why, under } = filled;
  const provider_told = { is: filled.told || null, why: whyOf(filled) };
  return { made, from, with: whom.trim(), why: why.trim(), under: under.trim(), provider, provider_told };
}

/** What went, in words, as the register and the notes say it. */
const wentIn = ({ concerns, parts }: Filled): string[] => [
  ...(concerns.length > 0 ? [text.basics] : []),
  ...PARTS.filter((part) => parts.includes(part)).map((part) => text.part[part]),
];

export function sharedWord(filled: Filled, provider: string | null): Shared {
  const { concerns, with: whom, why, under } = filled;
  return {
    type: 'shared',
    provider,
    parts: wentIn(filled),
    linked: [...concerns],
    with: whom.trim(),
    why: why.trim(),
    under: under.trim(),
    providerTold: toldOf(filled),
    providerWhy: whyOf(filled),
  };
}

/** For the history of each concern that went. */
export function noteOf(filled: Filled, day: Day): string {
  const told = [text.tolds[toldOf(filled)], whyOf(filled)].filter(Boolean).join('. ');
  return text.noted(filled.with.trim(), longDate(day), filled.under.trim(), wentIn(filled).join('; '), told);
}
