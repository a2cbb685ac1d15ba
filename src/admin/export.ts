import { existsSync, writeFileSync } from 'node:fs';
import { writeFile } from '#domain/directory-file/write-file.ts';
import { BadCommand, type StoreAct } from './act.ts';

export const exportAct: StoreAct = {
  name: 'export',
  about: 'Writes all places, teams and contacts into a CSV file, or to the screen.',
  example: 'npm run admin -- export places.csv',
  async run([file, ...more], { store, say }) {
    if (more.length > 0) throw new BadCommand(`One file at most. For example: ${exportAct.example}`);
    const text = writeFile(await store.read((tx) => tx.organisation.inRegion(null)));
    if (file === undefined) return say(text.trimEnd());
    if (existsSync(file)) throw new BadCommand(`${file} is there already. Choose another name, or move it away.`);
    writeFileSync(file, text);
    say(`Wrote ${file}.`);
  },
};
