import * as z from 'zod/mini';
import { ClaimedTime, Said } from './events.ts';
import { Day, Id, Positive } from './ids.ts';
import { shape } from './shape.ts';

const Words = z.string().check(z.minLength(1), z.maxLength(20_000));
const Line = z.string().check(z.maxLength(300));
const base = <Type extends string>(type: Type) => ({ type: z.literal(type), at: ClaimedTime });

/** What a category is held for: a provider, or a part of it. Ids are the directory's; the rest is in the team's words. */
export const Scope = shape(() =>
  z.object({
    provider: Id,
    site: z.optional(Id),
    placement: z.optional(Id),
    programme: z.optional(Line),
    learners: z.optional(Line),
    /** What the directory called the place then, for a device that does not hold it. Two names of one scope are one scope. */
    called: z.optional(z.string().check(z.maxLength(400))),
  }),
);
export type Scope = z.infer<typeof Scope>;

/** The Intensive Support Framework's five labels, from 0 to 4 (policy, figure 3). Never a score of a concern. */
export const Category = z.enum(['no-concerns', 'minor', 'significant', 'major', 'training-suspended']);
export type Category = z.infer<typeof Category>;

/** A kind of source that progress was seen in. More than one kind is asked for before stepping down. */
export const SourceKind = z.enum(['learners', 'educators', 'provider', 'visit', 'survey', 'regulator', 'other']);
export type SourceKind = z.infer<typeof SourceKind>;

/** A category set for a scope. Its id is the key of this event. It never changes; the next one takes its place. */
export const Categorised = shape(() =>
  z.object({
    ...base('categorised'),
    scope: Scope,
    category: Category,
    /** Ids of the content pack's criteria that are met. */
    criteria: z.array(z.string().check(z.maxLength(60))).check(z.maxLength(20)),
    /** Concerns and observations behind it. */
    linked: z.array(Id).check(z.maxLength(200)),
    reason: Words,
    review: z.nullable(Day),
    /** Why a lead steps down although something is missing; empty: nothing is. */
    despite: Said,
  }),
);
export type Categorised = z.infer<typeof Categorised>;

/** A second person agrees. Without it training is not suspended. */
export const Confirmed = shape(() => z.object({ ...base('confirmed'), category: Id }));
/** Progress that was seen, from one kind of source, on a day. */
export const ProgressSeen = shape(() =>
  z.object({
    ...base('progress-seen'),
    scope: Scope,
    source: SourceKind,
    day: Day,
    text: Words,
    linked: z.array(Id).check(z.maxLength(200)),
  }),
);
export type ProgressSeen = z.infer<typeof ProgressSeen>;

/** What the team asks for, and when a signal fires; the newest from a lead counts. Days and weeks are whole. */
export const RulesSet = shape(() =>
  z.object({
    ...base('rules-set'),
    /** Days that progress has to last before stepping down. */
    sustainedDays: Positive.check(z.lte(1000)),
    /** Kinds of source that have to show it. */
    sources: Positive.check(z.lte(7)),
    /** Days within which two concerns are a repeated theme. */
    repeatedDays: Positive.check(z.lte(1000)),
    /** Weeks over which a minor concern that comes back is persistent. */
    persistentWeeks: Positive.check(z.lte(520)),
  }),
);
export type RulesSet = z.infer<typeof RulesSet>;

/** Shared with a regulator or partner: what, with whom, why, under what, and whether the provider was told. */
export const Shared = shape(() =>
  z.object({
    ...base('shared'),
    provider: z.nullable(Id),
    parts: z.array(Line).check(z.minLength(1), z.maxLength(50)),
    linked: z.array(Id).check(z.maxLength(200)),
    with: Line.check(z.minLength(1)),
    why: Words,
    under: Line,
    providerTold: z.enum(['yes', 'not-yet', 'no']),
    providerWhy: Said,
  }),
);
export type Shared = z.infer<typeof Shared>;

/** Everything a team's register holds. Kinds only grow; an unknown one is shown as unknown, never lost. */
export const RegisterEvent = shape(() =>
  z.discriminatedUnion('type', [Categorised, Confirmed, ProgressSeen, RulesSet, Shared]),
);
export type RegisterEvent = z.infer<typeof RegisterEvent>;
