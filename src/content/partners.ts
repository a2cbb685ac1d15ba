import * as z from 'zod/mini';
import type { Report } from '#content/check-condition.ts';
import { checkCited, cited } from '#content/cited.ts';
import { type DeepReadonly, id, type PackAbout, text } from '#content/schema.ts';

/** With whom a regional team may share a concern. Names only: addresses change, and sharing has a route of its own. */
export const partnersSchema = z.strictObject({
  /** What it is mostly shared under. */
  agreement: text,
  /** How far the list can be relied on. */
  note: text,
  kinds: z
    .array(z.strictObject({ id, label: text, partners: z.array(text).check(z.minLength(1)) }))
    .check(z.minLength(1)),
  ...cited,
});
export type Partners = DeepReadonly<z.infer<typeof partnersSchema>>;

export function checkPartners(
  { partners: { kinds, sources }, pack }: { partners: Partners; pack: PackAbout },
  report: Report,
): void {
  const seen = new Set<string>();
  kinds.forEach(({ partners }, at) => {
    partners.forEach((name, partnerAt) => {
      if (seen.has(name)) report('partners.json', ['kinds', at, 'partners', partnerAt], `"${name}" is named twice`);
      seen.add(name);
    });
  });
  checkCited('partners.json', [], sources, pack, report);
}
