import * as z from 'zod/mini';
import { Name, StepId } from './directory.ts';
import { Count, Positive } from './ids.ts';
import { shape } from './shape.ts';

const Line = z.string().check(z.maxLength(300));
/** Only https: a plain or clever address would be opened by people who trust this page. */
const WebAddress = z.string().check(z.maxLength(300), z.regex(/^https:\/\/[^\s/?#@]+\.[^\s@]+$/));
const Level = shape(() => z.strictObject({ label: Name, words: Line }));
const FIVE = z.length(5);

/**
 * The mark of whoever runs the deployment: one small picture, in base64. `alt`: whose it is, for those who cannot see it. The server
 * holds it to what its bytes say (`picture.ts`).
 */
const Logo = shape(() =>
  z.strictObject({
    type: z.enum(['png', 'jpeg', 'webp']),
    data: z.string().check(z.maxLength(27_000), z.regex(/^[\w+/]+=*$/)),
    width: Positive,
    height: Positive,
    alt: Name,
  }),
);
export type Logo = z.infer<typeof Logo>;

/** What a steward says about the whole deployment. Public: every phone may fetch it. */
export const Deployment = shape(() =>
  z.strictObject({
    name: Name,
    /** One line under the links; empty: none. */
    welcome: Line,
    logo: z.optional(Logo),
    /** Local policies and pages. */
    links: z.array(z.strictObject({ title: Name, url: WebAddress })).check(z.maxLength(20)),
    /** Where *Leave quickly* goes; null: the weather. */
    leave: z.nullable(WebAddress),
    /** Roles beside those of the content pack, as its `roles.json` has them. No professions: for everyone. */
    roles: z
      .array(
        z.strictObject({
          step: StepId,
          professions: z.array(z.string().check(z.maxLength(40))),
          title: Name,
          what: Line,
        }),
      )
      .check(z.maxLength(40)),
    /** The words of the 5×5 risk matrix, from 1 to 5; null: the draft that comes with the content pack. */
    matrix: z.nullable(z.strictObject({ likelihood: z.array(Level).check(FIVE), impact: z.array(Level).check(FIVE) })),
    /** How long what belongs to a class is kept, in months. */
    retention: z.array(z.strictObject({ name: Name, months: Positive.check(z.lte(1200)) })).check(z.maxLength(20)),
  }),
);
export type Deployment = z.infer<typeof Deployment>;

/** `version` 0: nobody has changed anything yet. */
export const DeploymentReply = shape(() => z.object({ version: Count, deployment: Deployment }));
export type DeploymentReply = z.infer<typeof DeploymentReply>;
