import * as z from 'zod/mini';
import { ClaimedTime, NamedPlace, Said } from './events.ts';
import { Day, Id } from './ids.ts';
import { shape } from './shape.ts';

const Words = z.string().check(z.minLength(1), z.maxLength(20_000));
const Line = z.string().check(z.maxLength(300));
const Scale = z.int().check(z.gte(1), z.lte(5));
const base = <Type extends string>(type: Type) => ({ type: z.literal(type), at: ClaimedTime });

/** The first event of every casework space: which concern or observation it is about. The server cannot read it. */
export const About = shape(() => z.object({ ...base('about'), space: Id }));

export const Note = shape(() => z.object({ ...base('note'), text: Words }));
/** One handler at a time; null: nobody. The newest counts. */
export const Assigned = shape(() => z.object({ ...base('assigned'), handler: z.nullable(Id) }));
/** Whether a member wants to hear of it. Each member speaks for themself. */
export const Watching = shape(() => z.object({ ...base('watching'), on: z.boolean() }));

const Rated = shape(() => z.object({ likelihood: Scale, impact: Scale }));
/** The Quality Concerns Alert, as the policy has it. A later one takes the place of an earlier one; all stay in the history. */
export const Assessed = shape(() =>
  z.object({
    ...base('assessed'),
    domains: z.array(z.string().check(z.maxLength(60))).check(z.maxLength(20)),
    /** In the deployment's own words: the numbered standards are not ours to ship. */
    standards: Line,
    controls: Said,
    rated: Rated,
    further: Said,
    residual: z.nullable(Rated),
    reason: Words,
  }),
);
export type Assessed = z.infer<typeof Assessed>;

/** `person`: a member, by account. `organisation`: in words, because it may not be on Stepwise. */
export const ActionOwner = shape(() =>
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('person'), account: Id }),
    z.object({ kind: z.literal('organisation'), name: Line.check(z.minLength(1)) }),
  ]),
);
export type ActionOwner = z.infer<typeof ActionOwner>;
/** Something to be done. Its id is the key of this event. */
export const ActionAdded = shape(() =>
  z.object({
    ...base('action-added'),
    what: Words,
    owner: ActionOwner,
    due: z.nullable(Day),
  }),
);
export const ActionState = z.enum(['open', 'done', 'dropped']);
export type ActionState = z.infer<typeof ActionState>;
export const ActionChanged = shape(() =>
  z.object({
    ...base('action-changed'),
    action: Id,
    state: ActionState,
    due: z.nullable(Day),
    /** What shows that it was done, or why it was not. */
    evidence: Said,
  }),
);

/** What the placement provider told the team, written down by a member. `resolved`: they confirm that it is put right. */
export const Progress = shape(() => z.object({ ...base('progress'), text: Words, day: Day, resolved: z.boolean() }));

/** The team asked educators elsewhere. `asks`: the spaces of the questions, one for each educator. */
export const AskedAround = shape(() =>
  z.object({
    ...base('asked-around'),
    team: Id,
    asks: z.array(Id).check(z.minLength(1), z.maxLength(50)),
    placement: Line,
    domains: z.array(z.string().check(z.maxLength(60))).check(z.maxLength(20)),
  }),
);
/** Another concern or observation the team holds has to do with this one. `on: false` takes it back. */
export const Linked = shape(() => z.object({ ...base('linked'), space: Id, on: z.boolean() }));
/**
 * The team took it to the next step. `sent`: the concern it opened there. `agreed`: the reporter's message, by its key, in
 * which they said that their words may go along, where they had wanted to be asked first.
 */
export const TakenOn = shape(() => z.object({ ...base('taken-on'), sent: Id, team: Id, agreed: z.optional(Id) }));
/** How long it is to be kept: the name of one of the deployment's classes. */
export const Retained = shape(() => z.object({ ...base('retained'), class: Line }));
/** Where it belongs, as the team has found out; it takes the place of what the reporter said. Null: nobody knows. */
export const Filed = shape(() =>
  z.object({
    ...base('filed'),
    organisation: z.nullable(NamedPlace),
    placement: z.nullable(NamedPlace),
    education: z.nullable(NamedPlace),
    /** Options of the pack's question about groups of learners. */
    groups: z.array(z.string().check(z.maxLength(60))).check(z.maxLength(30)),
  }),
);
export type Filed = z.infer<typeof Filed>;
/** A member had it on screen on this day. Once for each member and day. */
export const Read = shape(() => z.object({ ...base('read'), day: Day }));
/** Somebody must not handle this: they said so themself, or a lead did. The server stops delivery as well. */
export const Barred = shape(() => z.object({ ...base('barred'), account: Id, reason: Said }));

/** Everything a team keeps to itself about a concern. Kinds only grow; an unknown one is shown as unknown, never lost. */
export const CaseworkEvent = shape(() =>
  z.discriminatedUnion('type', [
    About,
    Note,
    Assigned,
    Watching,
    Assessed,
    ActionAdded,
    ActionChanged,
    Progress,
    AskedAround,
    Linked,
    TakenOn,
    Retained,
    Filed,
    Read,
    Barred,
  ]),
);
export type CaseworkEvent = z.infer<typeof CaseworkEvent>;
