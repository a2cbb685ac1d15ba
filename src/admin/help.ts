import type { Act } from './act.ts';

export function helpFor(acts: readonly Act[]): string {
  const each = acts.map(({ name, about, example }) => `  ${name}\n      ${about}\n      ${example}`);
  return `Looks after a Stepwise from the shell, on the folder DATA_DIR (./data unless told), while its server is stopped.

${each.join('\n\n')}

  help
      Shows this.
      npm run admin -- help

Still to come: backup, restore and migrate. Until then, stop the server and copy the whole folder to have a backup. A newer
server brings an older folder up to date when it starts.`;
}
