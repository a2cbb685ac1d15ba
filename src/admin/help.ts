import type { Act } from './act.ts';

export function helpFor(acts: readonly Act[]): string {
  const each = acts.map(({ name, about, example }) => `  ${name}\n      ${about}\n      ${example}`);
  return `Looks after a Stepwise from the shell, on the folder DATA_DIR (./data unless told), while its server is stopped.

${each.join('\n\n')}

  help
      Shows this.
      npm run admin -- help`;
}
