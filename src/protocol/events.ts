import * as z from 'zod/mini';
import { StepId } from './directory.ts';
import { Id } from './ids.ts';

/** Answers by question id: a text, or the ids of the options chosen. */
export const Answers = z.record(z.string(), z.union([z.string(), z.array(z.string())]));

export const IdentityMode = z.enum(['open', 'confidential', 'anonymous']);
export type IdentityMode = z.infer<typeof IdentityMode>;

/** Written by the device that made it: a claim, never used for order. ISO 8601. */
const ClaimedTime = z.string().check(z.maxLength(30));
const MessageText = z.string().check(z.minLength(1), z.maxLength(20_000));

/** The concern as sent. `name` only in open mode. The pack says under which questions it was answered. */
export const Report = z.object({
  type: z.literal('report'),
  at: ClaimedTime,
  step: StepId,
  mode: IdentityMode,
  name: z.optional(z.string().check(z.maxLength(120))),
  pack: z.object({ id: z.string(), version: z.int() }),
  answers: Answers,
});
export type Report = z.infer<typeof Report>;

/** Confidential mode: the reporter's name, sealed once to each lead of the team and to nobody else. */
export const Identity = z.object({
  type: z.literal('identity'),
  at: ClaimedTime,
  sealed: z.record(Id, z.string().check(z.maxLength(2000))),
});
export type Identity = z.infer<typeof Identity>;

export const Message = z.object({ type: z.literal('message'), at: ClaimedTime, text: MessageText });
/** A member of the team has opened the concern and had it on screen. */
export const Opened = z.object({ type: z.literal('opened'), at: ClaimedTime });
/** A lead has opened the sealed name. Written before the name is shown, so that it never happens without a trace. */
export const NameOpened = z.object({ type: z.literal('name-opened'), at: ClaimedTime });

/** Everything that can be said in a concern so far. Kinds only grow; an unknown one is shown as unknown, never lost. */
export const ConcernEvent = z.discriminatedUnion('type', [Report, Identity, Message, Opened, NameOpened]);
export type ConcernEvent = z.infer<typeof ConcernEvent>;
