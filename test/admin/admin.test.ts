import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { acts } from '#admin/acts.ts';
import { openSqliteStore } from '#server/store/sqlite/open-store.ts';

const HEAD = 'kind,code,belongs to,name,programme,step,answers within days,phone,email,last checked';
const TRUST = [
  HEAD,
  'region,NW,,North region,,,,,,',
  'placement provider,RX1,NW,Larkrigg Hospitals,,,,,,',
  'site,G,RX1,Larkrigg General,,,,,,',
  'placement,W4,G,"Ward 4, older people",,,,,,',
].join('\r\n');

let folder: string;
let file: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'stepwise-admin-'));
  file = join(folder, 'places.csv');
  writeFileSync(file, TRUST);
  await openSqliteStore({ folder }).close();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** What a person types behind `npm run admin --`. */
function admin(args: string[], dataFolder = folder): Promise<{ code: number; out: string; err: string }> {
  const env = { ...process.env, DATA_DIR: dataFolder };
  return new Promise((resolve) => {
    execFile(process.execPath, ['src/admin/main.ts', ...args], { env }, (error, out, err) =>
      resolve({ code: error ? Number(error.code) : 0, out, err }),
    );
  });
}
async function names(): Promise<string[]> {
  const store = openSqliteStore({ folder });
  const all = await store.read((tx) => tx.organisation.inRegion(null));
  await store.close();
  return all.map(({ name }) => name);
}

// Each of them starts Node a few times.
describe('npm run admin', () => {
  it('lists every act with an example of each', async () => {
    const { code, out } = await admin(['--help']);
    expect(code).toBe(0);
    for (const { name, about, example } of acts) {
      expect(out).toContain(about);
      expect(out).toContain(example);
      expect(example).toMatch(new RegExp(`^npm run admin -- ${name}\\b`));
    }
    expect((await admin([])).out).toBe(out);
  });

  it('imports a file, which again changes nothing, and exports the same', async () => {
    const dry = await admin(['import', file, '--dry-run']);
    expect([dry.code, dry.out]).toEqual([0, expect.stringContaining('Placements: 1 new')]);
    expect(await names()).toEqual([]);
    expect((await admin(['import', file])).out).toContain('Imported: 2 organisations added or changed.');
    expect(await names()).toEqual(['Larkrigg Hospitals', 'North region']);
    expect((await admin(['import', file])).out).toContain('Nothing changed.');
    const out = join(folder, 'out.csv');
    expect((await admin(['export', out])).code).toBe(0);
    expect(readFileSync(out, 'utf8').trim()).toBe(`\ufeff${TRUST}`.trim());
    const again = await admin(['export', out]);
    expect([again.code, again.err]).toEqual([1, expect.stringContaining('is there already')]);
  });

  it('lists what is wrong by row and column, and imports nothing', async () => {
    writeFileSync(file, `${TRUST}\r\ncontact,C1,RX1,=cmd,,,,x,,soon`);
    const { code, out, err } = await admin(['import', file]);
    expect(code).toBe(1);
    expect(out.split('\n')).toEqual([
      expect.stringMatching(/^Row 6, name: A spreadsheet would run this .* \(=cmd\)$/),
      expect.stringMatching(/^Row 6, phone: This is not a whole phone number.* \(x\)$/),
      expect.stringMatching(/^Row 6, last checked: This is not a day.* \(soon\)$/),
      '',
    ]);
    expect(err).toBe('Nothing was imported. Mend these and run it again.\n');
    expect(await names()).toEqual([]);
  });

  it.each<[string, string[], RegExp]>([
    ['an act nobody knows', ['destroy'], /There is no act called destroy\. "npm run admin -- help" lists them\./],
    ['no file', ['import'], /Name one file\. For example: npm run admin -- import/],
    ['a file that is not there', ['import', '/nowhere.csv'], /There is no file \/nowhere\.csv\./],
    ['an option nobody knows', ['import', 'x.csv', '--force'], /Name one file\./],
  ])('says in one sentence what is wrong with %s', async (_what, args, words) => {
    const { code, out, err } = await admin(args);
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(words);
    expect(err.trim().split('\n')).toHaveLength(1);
  });

  it('does not touch a folder that a server is using, or make one that is not there', async () => {
    const store = openSqliteStore({ folder });
    const busy = await admin(['import', file]);
    await store.close();
    expect([busy.code, busy.err]).toEqual([1, expect.stringMatching(/A server is already using .* Stop it first/)]);
    const nowhere = await admin(['export'], join(folder, 'nowhere'));
    expect([nowhere.code, nowhere.err]).toEqual([1, expect.stringContaining('There is no Stepwise in')]);
  });

  it('reads what spreadsheets save: with a mark, in UTF-16, in the old Windows alphabet; and no workbook', async () => {
    const named = TRUST.replace('North region', 'Café £');
    const ways: [string, Buffer][] = [
      ['mark', Buffer.from(`\ufeff${named}`)],
      ['utf16', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(named, 'utf16le')])],
      ['windows', Buffer.from(named, 'latin1')],
    ];
    for (const [way, bytes] of ways) {
      writeFileSync(file, bytes);
      expect((await admin(['import', file])).code, way).toBe(0);
      expect(await names()).toEqual(['Café £', 'Larkrigg Hospitals']);
    }
    writeFileSync(file, Buffer.from([0x50, 0x4b, 3, 4]));
    expect((await admin(['import', file])).err).toContain('This is a workbook.');
  });
});
