import * as z from 'zod/mini';
import { StepId } from './directory.ts';
import { Day, Id, Positive } from './ids.ts';
import { shape } from './shape.ts';

/** Answers by question id: a text, or the ids of the options chosen. */
export const Answers = shape(() => z.record(z.string(), z.union([z.string(), z.array(z.string())])));

export const IdentityMode = z.enum(['open', 'confidential', 'anonymous']);
export type IdentityMode = z.infer<typeof IdentityMode>;

/** Written by the device that made it: a claim, never used for order. ISO 8601. */
export const ClaimedTime = z.string().check(z.maxLength(30));
const MessageText = z.string().check(z.minLength(1), z.maxLength(20_000));
export const Said = z.string().check(z.maxLength(20_000));
const Name = z.string().check(z.maxLength(240));

/** A place of the directory: what it is called stands beside its id, for whoever does not hold that part of it. */
export const NamedPlace = shape(() => z.object({ id: Id, name: z.string().check(z.minLength(1), z.maxLength(120)) }));
export type NamedPlace = z.infer<typeof NamedPlace>;

/** Where it happened and who runs the reporter's course, as far as they let it be said. */
export const ReportPlace = shape(() =>
  z.object({
    organisation: NamedPlace,
    placement: z.optional(NamedPlace),
    education: z.optional(NamedPlace),
  }),
);
export type ReportPlace = z.infer<typeof ReportPlace>;

/** The concern as sent. `name` only in open mode. The pack says under which questions it was answered. */
export const Report = shape(() =>
  z.object({
    type: z.literal('report'),
    at: ClaimedTime,
    step: StepId,
    mode: IdentityMode,
    name: z.optional(z.string().check(z.maxLength(120))),
    pack: z.object({ id: z.string(), version: z.int() }),
    answers: Answers,
    /** The day by which the team's published promise makes an answer due, as the reporter was told when they sent it. */
    answerBy: z.optional(Day),
    /**
     * The team it was written to, the version of its roster that the reporter saw, and whom they kept out. Signed with the
     * rest, so that no server can make a barred member look like a reader, or like one who came later.
     */
    to: z.optional(z.object({ team: Id, roster: Positive, barred: z.optional(z.array(Id)) })),
    /** What was filled in: a learner's concern (none said), or what an educator has seen. */
    form: z.optional(z.literal('observation')),
    /** An observation that belongs to a concern its writer's team has, or answers what a team asked. */
    about: z.optional(z.object({ kind: z.enum(['concern', 'ask']), space: Id })),
    place: z.optional(ReportPlace),
  }),
);
export type Report = z.infer<typeof Report>;

/** Confidential mode: the reporter's name, sealed once to each lead of the team and to nobody else. */
export const Identity = shape(() =>
  z.object({
    type: z.literal('identity'),
    at: ClaimedTime,
    sealed: z.record(Id, z.string().check(z.maxLength(2000))),
  }),
);
export type Identity = z.infer<typeof Identity>;

/** What was done before this team heard of it, as far as the reporter chose to send it along. */
export const EarlierEntry = shape(() =>
  z.object({
    day: Day,
    what: z.enum(['told', 'sent', 'wrote', 'answered', 'outcome']),
    step: z.nullable(StepId),
    /** A role, or a team and its place. Never a person's name by our doing. */
    who: Name,
    text: Said,
    promised: z.optional(Said),
    by: z.optional(Day),
  }),
);
export type EarlierEntry = z.infer<typeof EarlierEntry>;
/** Several of these may come with one report: a sealed body holds only so much. */
export const Earlier = shape(() =>
  z.object({ type: z.literal('earlier'), at: ClaimedTime, entries: z.array(EarlierEntry) }),
);

/** `by`: the day by which the team says it will be back in touch. A promise of a reporter means nothing. */
export const Message = shape(() =>
  z.object({
    type: z.literal('message'),
    at: ClaimedTime,
    text: MessageText,
    by: z.optional(Day),
  }),
);
/** What came of it, by the team. A later one takes the place of an earlier one. */
export const OutcomeGiven = shape(() => z.object({ type: z.literal('outcome'), at: ClaimedTime, text: MessageText }));
/** How far the team is, where no other event says so. Both sides see it; the newest counts. */
export const StatusSet = shape(() =>
  z.object({
    type: z.literal('status'),
    at: ClaimedTime,
    is: z.enum(['acknowledged', 'in-progress', 'with-provider']),
  }),
);
export type StatusSet = z.infer<typeof StatusSet>;
/** The team has done what it will do. `learning`: what others can take from it, in words the reporter may read. */
export const Closed = shape(() => z.object({ type: z.literal('closed'), at: ClaimedTime, learning: Said }));
/** "Is it fixed?", answered by the reporter. */
export const Fixed = shape(() =>
  z.object({ type: z.literal('fixed'), at: ClaimedTime, is: z.enum(['yes', 'partly', 'no']) }),
);
export type Fixed = z.infer<typeof Fixed>;
export const Reopened = shape(() => z.object({ type: z.literal('reopened'), at: ClaimedTime }));
/** The team says that somebody else has seen it too, and nothing about whom. */
export const SeenToo = shape(() => z.object({ type: z.literal('seen-too'), at: ClaimedTime }));
/** A member of the team has opened the concern and had it on screen. */
export const Opened = shape(() => z.object({ type: z.literal('opened'), at: ClaimedTime }));
/** A lead has opened the sealed name. Written before the name is shown, so that it never happens without a trace. */
export const NameOpened = shape(() => z.object({ type: z.literal('name-opened'), at: ClaimedTime }));

/** Everything that can be said in a concern so far. Kinds only grow; an unknown one is shown as unknown, never lost. */
export const ConcernEvent = shape(() =>
  z.discriminatedUnion('type', [
    Report,
    Identity,
    Earlier,
    Message,
    Opened,
    NameOpened,
    OutcomeGiven,
    Fixed,
    Reopened,
    SeenToo,
    StatusSet,
    Closed,
  ]),
);
export type ConcernEvent = z.infer<typeof ConcernEvent>;
