import type { Act } from './act.ts';

export function helpFor(acts: readonly Act[]): string {
  const each = (some: readonly Act[]) =>
    some.map(({ name, about, example }) => `  ${name}\n      ${about}\n      ${example}`).join('\n\n');
  return `Looks after a Stepwise from the shell, on the folder DATA_DIR (./data unless told), or on the database
that DATABASE_URL names.

While its server is stopped, if it keeps everything in a folder:

${each(acts.filter((act) => 'run' in act))}

At any time:

${each(acts.filter((act) => 'beside' in act))}

  help
      Shows this.
      npm run admin -- help

A newer server brings an older folder or database up to date when it starts.`;
}
