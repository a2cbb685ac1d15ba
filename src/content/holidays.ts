import * as z from 'zod/mini';

const day = z.iso.date('must be a real date written like 2026-11-20');

/** Days on which teams in England do not work, beside weekends. Nothing is known of the time after `until`. */
export const holidaysSchema = z.strictObject({
  about: z.string().check(z.minLength(1)),
  source: z.url(),
  lastChecked: day,
  until: day,
  days: z.array(day).check(z.minLength(1)),
});
export type Holidays = Readonly<z.infer<typeof holidaysSchema>>;
