import * as z from 'zod/mini';
import type { Report } from '#content/check-condition.ts';
import { type DeepReadonly, id, lines, text } from '#content/schema.ts';

const KINDS = ['acknowledge', 'update', 'ask', 'outcome'] as const;

/** Words for a team to begin an answer from. They go into the box as they stand, to be changed and added to there. */
export const repliesSchema = z.strictObject({
  replies: z.array(z.strictObject({ id, kind: z.enum(KINDS), title: text, lines })).check(z.minLength(1)),
});
export type Replies = DeepReadonly<z.infer<typeof repliesSchema>>;
export type Reply = Replies['replies'][number];
export type ReplyKind = Reply['kind'];

export function checkReplies({ replies: { replies } }: { replies: Replies }, report: Report): void {
  replies.forEach(({ id: one }, at) => {
    if (replies.findIndex((other) => other.id === one) < at)
      report('replies.json', ['replies', at, 'id'], `"${one}" is used twice`);
  });
  for (const kind of KINDS) {
    if (!replies.some((one) => one.kind === kind)) report('replies.json', ['replies'], `has none of kind "${kind}"`);
  }
}
