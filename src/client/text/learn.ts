import pack from '#content/packs/england/pack.json' with { type: 'json' };
import type { PackAbout } from '#content/schema.ts';

const { sources } = pack as PackAbout;

/** Words around what the pack has to read, and where the pack read it. */
export const learnText = {
  back: 'Good to know',
  part: (number: number) => `Part ${number}`,
  official: 'The NHS calls it:',
  examples: 'For example',
  instead: 'Instead of',
  write: 'Write',
  can: 'What it can do',
  cannot: 'What it cannot do',
  where: 'Where this comes from',
};

export function sourcesFor(ids: readonly string[]): { title: string; url?: string | undefined }[] {
  return sources.filter(({ id }) => ids.includes(id)).map(({ title, url }) => ({ title, url }));
}
