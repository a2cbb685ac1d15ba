import * as z from 'zod/mini';
import { conditionSchema } from '#content/condition.ts';

export type DeepReadonly<T> = T extends readonly unknown[]
  ? { readonly [K in keyof T]: DeepReadonly<T[K]> }
  : T extends object
    ? { readonly [K in keyof T]: DeepReadonly<T[K]> }
    : T;

export const id = z
  .string()
  .check(z.regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'must be an id: lower-case words joined by hyphens'));
export const text = z
  .string()
  .check(z.regex(/^\S(.*\S)?$/s, 'must be words, not empty, with no spaces at the start or the end'));
export const lines = z.array(text).check(z.minLength(1));
const twoLines = z.array(text).check(z.minLength(1), z.maxLength(2));
export const day = z.iso.date('must be a real date written like 2026-11-20');
const webAddress = z.string().check(z.regex(/^https?:\/\/[^\s/]+(\/\S*)?$/, 'must be a web address'));
const positive = z.int().check(z.gte(1));

export const stepIdSchema = z.enum(['placement', 'provider', 'region']);
export const modeIdSchema = z.enum(['open', 'confidential', 'anonymous']);

/** A way to reach someone. What can go out of date says when it was last checked, and where it was read. */
export const channelSchema = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({ kind: z.literal('in-person'), label: text }),
    z.strictObject({ kind: z.literal('inside-phone'), label: text, value: text }),
    z.strictObject({
      kind: z.literal('call'),
      label: text,
      value: z.string().check(z.regex(/^\d[\d ]{1,14}\d$/, 'must be a phone number: digits and spaces')),
      lastChecked: day,
      source: webAddress,
      note: z.optional(text),
    }),
    z.strictObject({
      kind: z.literal('email'),
      label: text,
      value: z.string().check(z.regex(/^[a-z0-9.-]+@[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'must be an e-mail address')),
      lastChecked: day,
      source: webAddress,
      note: z.optional(text),
    }),
    z.strictObject({
      kind: z.literal('web'),
      label: text,
      value: webAddress,
      lastChecked: day,
      source: webAddress,
      note: z.optional(text),
    }),
  ],
  { error: 'must be one of: in-person, inside-phone, call, email, web' },
);

export const packSchema = z.strictObject({
  id,
  version: positive,
  reviewedOn: day,
  reviewDue: day,
  sources: z.array(z.strictObject({ id, title: text, url: z.optional(webAddress), note: z.optional(text) })),
});

export const pathwaySchema = z.strictObject({
  steps: z
    .array(
      z.strictObject({
        id: stepIdSchema,
        number: z.literal([1, 2, 3]),
        title: text,
        short: text,
        lead: text,
        roles: z.array(z.strictObject({ id, title: text, what: text })).check(z.minLength(1)),
        say: lines,
        /** Whom to take along. */
        bring: lines,
        expect: lines,
        moveOn: lines,
      }),
    )
    .check(z.minLength(3), z.maxLength(3)),
  skipReasons: z.array(z.strictObject({ id, label: text })).check(z.minLength(1)),
});

export const domainsSchema = z.strictObject({
  question: id,
  domains: z
    .array(z.strictObject({ id, number: positive, label: text, plain: text, examples: lines }))
    .check(z.minLength(1)),
});

export const option = z.strictObject({ id, label: text, hint: z.optional(text) });
const asked = {
  id,
  title: text,
  hint: z.optional(text),
  when: z.optional(conditionSchema),
  required: z.optional(z.literal(true)),
  sensitive: z.optional(z.literal(true)),
};
const written = { ...asked, limit: z.int().check(z.gte(1), z.lte(20_000)) };
const chosen = { ...asked, options: z.array(option).check(z.minLength(2)) };

export const questionSchema = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({ ...written, kind: z.literal('long-text') }),
    z.strictObject({ ...written, kind: z.literal('short-text') }),
    z.strictObject({ ...chosen, kind: z.literal('one') }),
    z.strictObject({ ...chosen, kind: z.literal('many') }),
  ],
  { error: 'must be one of: long-text, short-text, one, many' },
);

export const questionsSchema = z.strictObject({
  tasks: z.array(z.strictObject({ id, title: text, questions: z.array(id).check(z.minLength(1)) })),
  questions: z.array(questionSchema).check(z.minLength(1)),
});

export const regionsSchema = z.strictObject({
  about: lines,
  regions: z
    .array(
      z.strictObject({
        id,
        title: text,
        offices: z
          .array(
            z.strictObject({
              id,
              title: text,
              note: z.optional(text),
              contacts: z.array(channelSchema).check(z.minLength(1)),
            }),
          )
          .check(z.minLength(1)),
      }),
    )
    .check(z.minLength(1)),
  national: z.array(channelSchema),
});

export const modesSchema = z.strictObject({
  modes: z
    .array(z.strictObject({ id: modeIdSchema, label: text, learn: twoLines, harder: twoLines, limit: twoLines }))
    .check(z.minLength(3), z.maxLength(3)),
});

export const dangerSchema = z.strictObject({
  title: text,
  lead: text,
  alertsNobody: text,
  actions: z
    .array(z.strictObject({ id, title: text, text: lines, reach: z.array(channelSchema) }))
    .check(z.minLength(1)),
  after: lines,
});

export const privacySchema = z.strictObject({
  title: text,
  lead: text,
  sections: z.array(z.strictObject({ id, title: text, paragraphs: lines })).check(z.minLength(1)),
});

export type StepId = z.infer<typeof stepIdSchema>;
export type ModeId = z.infer<typeof modeIdSchema>;
export type Channel = DeepReadonly<z.infer<typeof channelSchema>>;
export type PackAbout = DeepReadonly<z.infer<typeof packSchema>>;
export type Pathway = DeepReadonly<z.infer<typeof pathwaySchema>>;
export type Step = Pathway['steps'][number];
export type Role = Step['roles'][number];
export type SkipReason = Pathway['skipReasons'][number];
export type QualityDomains = DeepReadonly<z.infer<typeof domainsSchema>>;
export type QualityDomain = QualityDomains['domains'][number];
export type Questions = DeepReadonly<z.infer<typeof questionsSchema>>;
export type Question = DeepReadonly<z.infer<typeof questionSchema>>;
export type Task = Questions['tasks'][number];
export type Option = DeepReadonly<z.infer<typeof option>>;
export type Regions = DeepReadonly<z.infer<typeof regionsSchema>>;
export type Region = Regions['regions'][number];
export type Office = Region['offices'][number];
export type Modes = DeepReadonly<z.infer<typeof modesSchema>>;
export type Mode = Modes['modes'][number];
export type Danger = DeepReadonly<z.infer<typeof dangerSchema>>;
export type Privacy = DeepReadonly<z.infer<typeof privacySchema>>;
