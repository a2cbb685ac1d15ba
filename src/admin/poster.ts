import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { posterTeam } from '#domain/poster/link.ts';
import type { Organisation } from '#protocol/directory.ts';
import { placeCode } from '#protocol/place-code.ts';
import { rosterText } from '#protocol/texts.ts';
import { sha256 } from '#server/crypto/hash.ts';
import { readDeployment } from '#server/deployment/settings.ts';
import { listPlaceCodes } from '#server/directory/place-codes.ts';
import type { ReadTx } from '#server/store/store.ts';
import type { StoreAct } from './act.ts';
import { BadCommand } from './act.ts';
import { posterFile } from './poster-file.ts';

const USE = 'npm run admin -- poster all --out ./posters';

export const posterAct: StoreAct = {
  name: 'poster',
  about:
    'Writes the printable poster of one placement (by its id or short code) or of all, one HTML file each. --course <id> adds who runs the course.',
  example: USE,
  async run(args, { store, origin, say }) {
    const { which, out, course } = readArgs(args);
    if (!origin)
      throw new BadCommand('Set ORIGIN to the address where people reach Stepwise: it stands on each poster.');
    const files = await store.read((tx) => makeAll(tx, { which, course, origin }));
    if (files.length === 0) throw new BadCommand(`There is no placement ${which}.`);
    mkdirSync(out, { recursive: true });
    for (const { name, html } of files) writeFileSync(join(out, name), html);
    say(`${files.length === 1 ? '1 poster' : `${files.length} posters`} written to ${out}`);
  },
};

type Wanted = { which: string; course: string | undefined; origin: string };

function readArgs(args: readonly string[]) {
  try {
    const options = { out: { type: 'string' }, course: { type: 'string' } } as const;
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [which, ...more] = positionals;
    if (which && more.length === 0 && values.out) return { which, out: values.out, course: values.course };
  } catch {
    // An option that is not one: the same sentence helps.
  }
  throw new BadCommand(`Say which placement, and where to put it: ${USE}`);
}

/** Everything is made before anything is written, so that a mistake leaves no half of it. */
async function makeAll(tx: ReadTx, { which, course, origin }: Wanted): Promise<{ name: string; html: string }[]> {
  const codes = await listPlaceCodes(tx);
  const education = course === undefined ? null : ((await tx.organisation.find(course))?.organisation ?? null);
  if (course !== undefined && education?.kind !== 'education')
    throw new BadCommand(`Nobody with id ${course} runs a course.`);
  const { logo = null } = (await readDeployment(tx)).deployment;
  const files = [];
  for (const organisation of await tx.organisation.inRegion(null)) {
    const wanted = organisation.placements.filter(
      ({ id }) => which === 'all' || which === id || which === placeCode(id),
    );
    if (wanted.length === 0) continue;
    const region = organisation.region === null ? null : await tx.organisation.find(organisation.region);
    const others = [education, region?.organisation].filter((one) => one !== null && one !== undefined);
    const teams = await teamsOf(tx, [organisation, ...others]);
    for (const { id } of wanted) {
      const code = codes.get(placeCode(id)) ? placeCode(id) : null;
      const html = posterFile({
        organisation,
        placement: id,
        education: education?.id ?? null,
        others,
        teams,
        code,
        origin,
        logo,
      });
      files.push({ name: `poster-${code ?? id}.html`, html });
    }
  }
  return files;
}

async function teamsOf(tx: ReadTx, organisations: readonly Organisation[]) {
  const teams = [];
  for (const { id } of organisations.flatMap((one) => one.teams)) {
    const [founding] = await tx.roster.chain(id);
    if (founding) teams.push(posterTeam(id, sha256(rosterText(founding.text))));
  }
  return teams;
}
