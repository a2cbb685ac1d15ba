import type { Suggestions } from '#content/suggestions.ts';
import { type Answers, given } from '#domain/questions/answers.ts';
import { evaluate } from '#domain/questions/condition.ts';
import { beginning, endOf, isDenied, type Pattern, readPattern } from '#domain/suggest/patterns.ts';
import { folded } from '#domain/words/fold.ts';
import { readWords } from '#domain/words/read-words.ts';

export interface Suggestion {
  readonly domain: string;
  /** The person's own words that led to it, as they stand in the text, first ones first. */
  readonly quotes: readonly string[];
  /** What else led to it, from the pack: "you said that patients are at risk". */
  readonly reasons: readonly string[];
}

/**
 * Which domains may fit, in the pack's order: at most `most`, those with the most behind them. Ideas only: nothing is
 * chosen for anyone. `answers` are those to questions that are shown.
 */
export function suggestDomains(content: Suggestions, answers: Answers): Suggestion[] {
  const all = findDomains(content, answers);
  const weight = ({ quotes, reasons }: Suggestion) => quotes.length + reasons.length;
  const kept = new Set([...all].sort((a, b) => weight(b) - weight(a)).slice(0, content.most));
  return all.filter((one) => kept.has(one));
}

/** All of them. More words never take one away. */
export function findDomains(content: Suggestions, answers: Answers): Suggestion[] {
  const quotes = new Map<string, Map<string, string>>();
  const patterns = byBeginning(content);
  for (const question of content.from) {
    for (const text of given(answers, question)) quoteFrom(text, content, patterns, quotes);
  }
  return content.domains
    .map(({ domain, when = [] }) => ({
      domain,
      quotes: [...(quotes.get(domain)?.values() ?? [])],
      reasons: when.filter(({ holds }) => evaluate(holds, answers) === 'true').map(({ because }) => because),
    }))
    .filter((one) => one.quotes.length > 0 || one.reasons.length > 0);
}

type Known = ReadonlyMap<string, { domain: string; pattern: Pattern }[]>;

function byBeginning({ domains }: Suggestions): Known {
  const known = new Map<string, { domain: string; pattern: Pattern }[]>();
  for (const { domain, words } of domains) {
    for (const written of words) {
      const pattern = readPattern(written);
      const start = beginning(pattern);
      known.set(start, [...(known.get(start) ?? []), { domain, pattern }]);
    }
  }
  return known;
}

/** Each thing that was said once, by domain: where two patterns fit the same words, the first of them. */
function quoteFrom(text: string, content: Suggestions, known: Known, quotes: Map<string, Map<string, string>>): void {
  const words = readWords(text);
  const denials = new Set(content.denials);
  const unless = new Set(content.unless);
  const taken = new Map<string, number>();
  words.forEach((word, at) => {
    const begins = denials.has(word.folded) ? ['~', word.folded.slice(0, 3)] : [word.folded.slice(0, 3)];
    for (const { domain, pattern } of begins.flatMap((start) => known.get(start) ?? [])) {
      if (at < (taken.get(domain) ?? 0)) continue;
      const end = endOf(pattern, words, at, denials);
      if (end === null || isDenied(words, at, denials, unless)) continue;
      taken.set(domain, end);
      const quote = text.slice(word.start, words[end - 1]!.end);
      const said = quotes.get(domain) ?? new Map<string, string>();
      if (!said.has(folded(quote))) quotes.set(domain, said.set(folded(quote), quote));
    }
  });
}
