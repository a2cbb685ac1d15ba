import type { Mutant } from './mutant.ts';

/** Changes that no test can notice, because what comes out is the same, or shows nowhere that a person looks. */
export const EQUIVALENT: readonly (Pick<Mutant, 'file' | 'from' | 'to'> & { why: string })[] = [];

/** Why a change cannot be noticed; null: it can. */
export function whyEquivalent({ file, from, to }: Mutant): string | null {
  return EQUIVALENT.find((one) => file.endsWith(`/${one.file}`) && one.from === from && one.to === to)?.why ?? null;
}
