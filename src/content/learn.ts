import * as z from 'zod/mini';
import type { Report } from '#content/check-condition.ts';
import { checkCited, cited } from '#content/cited.ts';
import type { Path } from '#content/problem.ts';
import {
  channelSchema,
  type DeepReadonly,
  day,
  id,
  lines,
  type Modes,
  modeIdSchema,
  type PackAbout,
  type QualityDomains,
  text,
} from '#content/schema.ts';

const place = z
  .string()
  .check(z.regex(/^\/[a-z]+(\/[a-z]+(-[a-z]+)*)?$/, 'must be a page of Stepwise, such as /privacy or /learn/support'));
const mayBeCited = { sources: z.optional(cited.sources), lastChecked: z.optional(day) };

export const learnPartSchema = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({ kind: z.literal('words'), id, title: text, lines, ...mayBeCited }),
    z.strictObject({
      kind: z.literal('pairs'),
      id,
      title: text,
      lines,
      pairs: z.array(z.strictObject({ instead: text, write: text })).check(z.minLength(1)),
      ...mayBeCited,
    }),
    z.strictObject({
      kind: z.literal('contact'),
      id,
      title: text,
      lines,
      reach: z.array(channelSchema).check(z.minLength(1)),
      ...mayBeCited,
    }),
    /** One of the quality domains, by its id: its names and examples stand in `domains.json`. */
    z.strictObject({ kind: z.literal('domain'), id, lines }),
    /** One of the ways to appear, by its id. */
    z.strictObject({ kind: z.literal('mode'), id: modeIdSchema, can: lines, cannot: lines }),
  ],
  { error: 'must be one of: words, pairs, contact, domain, mode' },
);

export const learnSchema = z.strictObject({
  title: text,
  lead: text,
  pages: z
    .array(
      z.strictObject({
        id,
        title: text,
        short: text,
        lead: text,
        parts: z.array(learnPartSchema).check(z.minLength(1)),
        go: z.array(z.strictObject({ to: place, label: text })),
      }),
    )
    .check(z.minLength(1)),
  /** Pages elsewhere that belong on the same list. */
  more: z.array(z.strictObject({ to: place, title: text, short: text })),
});

export type Learn = DeepReadonly<z.infer<typeof learnSchema>>;
export type LearnPage = Learn['pages'][number];
export type LearnPart = LearnPage['parts'][number];

type Parts = { learn: Learn; domains: QualityDomains; modes: Modes; pack: PackAbout };

/** What its pages point at, and what they leave out. */
export function checkLearn({ learn, domains, modes, pack }: Parts, report: Report): void {
  const known = { domain: domains.domains.map(({ id }) => id), mode: modes.modes.map(({ id }) => String(id)) };
  const addresses = new Set(learn.pages.map(({ id }) => `/learn/${id}`));
  learn.pages.forEach((page, at) => {
    page.parts.forEach((part, partAt) => {
      const path = ['pages', at, 'parts', partAt];
      if ('sources' in part || 'lastChecked' in part) checkCitation(part, path, pack, report);
      if (part.kind === 'domain' && !known.domain.includes(part.id))
        report('learn.json', [...path, 'id'], `"${part.id}" is not the id of a domain`);
    });
    for (const kind of ['domain', 'mode'] as const) {
      const shown = page.parts.filter((part) => part.kind === kind).map((part) => String(part.id));
      const left = shown.length === 0 ? [] : known[kind].filter((id) => !shown.includes(id));
      if (left.length > 0)
        report('learn.json', ['pages', at, 'parts'], `leaves out the ${kind} "${left.join('", "')}"`);
    }
    page.go.forEach(({ to }, goAt) => {
      if (to.startsWith('/learn/') && !addresses.has(to))
        report('learn.json', ['pages', at, 'go', goAt, 'to'], `${to} is not the address of a page in this file`);
    });
  });
}

/** A source nobody has looked at lately, or a date with no source, helps nobody to check it again. */
function checkCitation(part: LearnPart, path: Path, pack: PackAbout, report: Report): void {
  if (!('sources' in part))
    report('learn.json', [...path, 'sources'], 'is missing: lastChecked says that there is one');
  else {
    if (!('lastChecked' in part)) report('learn.json', [...path, 'lastChecked'], 'is missing: sources go out of date');
    checkCited('learn.json', path, part.sources ?? [], pack, report);
  }
}
