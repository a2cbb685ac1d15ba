import { readFileSync, statSync } from 'node:fs';
import { actText, changesIn, fileFlawText, problemText, unreadText } from '#client/text/directory-file.ts';
import { encodingOf } from '#domain/csv/encoding.ts';
import { knownIn, newCodes } from '#domain/directory-file/find-ids.ts';
import { type Plan, planImport } from '#domain/directory-file/plan.ts';
import { type FileRead, LIMIT, readFile } from '#domain/directory-file/read-file.ts';
import { LIMITS } from '#protocol/limits.ts';
import { codeText } from '#protocol/texts.ts';
import { shortHash } from '#server/crypto/hash.ts';
import { dayOf } from '#server/platform/clock.ts';
import { act, SHELL } from '#server/steward/act.ts';
import { importOrganisations } from '#server/steward/import-organisations.ts';
import { readDesk } from '#server/steward/read-desk.ts';
import type { Store } from '#server/store/store.ts';
import { BadCommand, type StoreAct } from './act.ts';

const SHOWN = 200;

export const importAct: StoreAct = {
  name: 'import',
  about: 'Adds and changes places, teams and contacts from a CSV file. --dry-run only says what would change.',
  example: 'npm run admin -- import places.csv --dry-run',
  async run(args, { store, clock, say }) {
    const [file, ...more] = args.filter((arg) => !arg.startsWith('--'));
    const unknown = args.filter((arg) => arg.startsWith('--') && arg !== '--dry-run');
    if (file === undefined || more.length + unknown.length > 0) {
      throw new BadCommand(`Name one file. For example: ${importAct.example}`);
    }
    const day = dayOf(clock);
    const { puts, problems, counts } = await planOf(store, readText(file), day);
    if (problems.length > 0) {
      for (const problem of problems.slice(0, SHOWN)) say(problemText(problem));
      if (problems.length > SHOWN) say(`…and ${problems.length - SHOWN} more.`);
      throw new BadCommand('Nothing was imported. Mend these and run it again.');
    }
    for (const line of changesIn(counts)) say(line);
    if (puts.length === 0) return say('Everything in it is there already. Nothing changed.');
    if (args.includes('--dry-run')) return say('This was a dry run. Nothing changed.');
    const result = await act(store, (tx) => importOrganisations(tx, puts, { account: SHELL, day }));
    if (!result.done) throw new BadCommand(`Nothing was imported. ${actText[result.reason]}`);
    say(`Imported: ${puts.length} organisations added or changed.`);
  },
};

function readText(file: string): string {
  const size = statSync(file, { throwIfNoEntry: false })?.size;
  if (size === undefined) throw new BadCommand(`There is no file ${file}.`);
  if (size > LIMIT.bytes) throw new BadCommand(unreadText.too_large);
  const bytes = readFileSync(file);
  const encoding = encodingOf(bytes);
  if (encoding === 'workbook' || encoding === 'not_text') throw new BadCommand(unreadText[encoding]);
  return new TextDecoder(encoding).decode(bytes);
}

async function planOf(store: Store, text: string, day: string): Promise<Plan> {
  const file = readAll(text, day);
  if (!file.ok) throw new BadCommand(fileFlawText(file.flaw));
  const { organisations: held, founded } = await store.read(readDesk);
  const known = knownIn(held.map(({ organisation }) => organisation));
  const made = new Map(
    newCodes(file.lines, known).map(({ scope, code, name }) => [name, shortHash(codeText(scope, code))]),
  );
  const plan = planImport({
    lines: file.lines,
    held,
    known,
    made,
    founded: new Set(founded),
    remove: false,
    mostChars: LIMITS.importChars,
  });
  return { ...plan, problems: [...file.problems, ...plan.problems].sort((a, b) => a.row - b.row) };
}

function readAll(text: string, day: string): FileRead {
  const reading = readFile(text, day);
  for (;;) {
    const step = reading.next();
    if (step.done) return step.value;
  }
}
