/** A bug to plant: in `file` of `src`, `from` becomes `to`. `was`: the old bug, of this or another app, that it makes again. */
export type Mutant = { file: string; from: string; to: string; was: string };

export const MUTANTS: Record<string, Mutant> = {};
