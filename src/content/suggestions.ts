import * as z from 'zod/mini';
import { checkCondition, type Report } from '#content/check-condition.ts';
import { conditionSchema } from '#content/condition.ts';
import { type DeepReadonly, id, type QualityDomains, type Questions, text } from '#content/schema.ts';

/**
 * A closed little language. A pattern is words with one space between them, as they follow each other in one clause:
 *   shouted   this word          bully*   a word that begins so, with three letters or more before the star
 *   ~         any of `denials`   ...      none to three words of any kind, between two others
 * No capitals, accents or apostrophes: texts are compared without them. Words after a denial do not count: "no bullying".
 */
const pattern = z
  .string()
  .check(
    z.regex(
      /^(?:~|[a-z]{3,}\*|[a-z0-9]+)(?:(?: \.\.\.)? (?:~|[a-z]{3,}\*|[a-z0-9]+)){0,5}$/,
      'must be a pattern: small letters with one space between words; bully* for a beginning, ~ for a denial, ... between two words',
    ),
  );
const word = z.string().check(z.regex(/^[a-z]+$/, 'must be one word in small letters, without apostrophes'));
const words = z.array(word).check(z.minLength(1));

/** Words that point at a quality domain, and what else does. */
export const suggestionsSchema = z.strictObject({
  /** Never more than this many at once. */
  most: z.int().check(z.gte(1), z.lte(3)),
  /** The questions whose words are read. */
  from: z.array(id).check(z.minLength(1)),
  denials: words,
  /** After a denial they take it back: "not only". */
  unless: words,
  domains: z
    .array(
      z.strictObject({
        domain: id,
        words: z.array(pattern).check(z.minLength(1)),
        when: z.optional(z.array(z.strictObject({ holds: conditionSchema, because: text })).check(z.minLength(1))),
      }),
    )
    .check(z.minLength(1)),
});

export type Suggestions = DeepReadonly<z.infer<typeof suggestionsSchema>>;

export function checkSuggestions(
  { suggestions, domains, questions }: { suggestions: Suggestions; domains: QualityDomains; questions: Questions },
  report: Report,
): void {
  const file = 'suggestions.json';
  suggestions.from.forEach((question, at) => {
    const kind = questions.questions.find((one) => one.id === question)?.kind;
    if (kind !== 'long-text' && kind !== 'short-text')
      report(file, ['from', at], `"${question}" is not the id of a question that is answered in words`);
  });
  const seen = new Set<string>();
  suggestions.domains.forEach(({ domain, words: patterns, when = [] }, at) => {
    const path = ['domains', at];
    if (!domains.domains.some((one) => one.id === domain))
      report(file, [...path, 'domain'], `"${domain}" is not the id of a domain`);
    if (seen.has(domain)) report(file, [...path, 'domain'], `"${domain}" is used twice`);
    seen.add(domain);
    patterns.forEach((written, wordAt) => {
      if (patterns.indexOf(written) !== wordAt) report(file, [...path, 'words', wordAt], `"${written}" is used twice`);
    });
    when.forEach(({ holds }, whenAt) => {
      checkCondition(file, [...path, 'when', whenAt, 'holds'], holds, questions.questions, report);
    });
  });
}
