import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { BadCommand } from '#admin/act.ts';
import { posterAct } from '#admin/poster.ts';
import { foundPlaces } from '#demo/found.ts';
import { demoOrganisations } from '#demo/places.ts';
import type { Organisation } from '#protocol/directory.ts';
import { placeCode } from '#protocol/place-code.ts';
import { changeDeployment, readDeployment } from '#server/deployment/settings.ts';
import { systemClock } from '#server/platform/clock.ts';
import { systemRandom } from '#server/platform/random.ts';
import { id } from '#test/server/device.ts';
import { startServer, type TestServer } from '#test/server/harness.ts';
import { putAll } from '#test/support/big-directory.ts';
import { blueLogo } from '#test/support/pictures.ts';

let server: TestServer;
let out: string;
let trust: Organisation;
let organisations: Organisation[];
let school: Organisation;
beforeEach(async () => {
  server = startServer();
  await foundPlaces(server.store, { account: 'A'.repeat(22), day: '2026-10-03' });
  organisations = await demoOrganisations('2026-10-03');
  school = organisations[1]!;
  trust = organisations[2]!;
  out = mkdtempSync(join(tmpdir(), 'stepwise-posters-'));
});
afterEach(async () => {
  rmSync(out, { recursive: true });
  await server.stop();
});

async function run(args: readonly string[], origin: string | null = 'https://stepwise.example'): Promise<string> {
  const printed: string[] = [];
  await posterAct.run(args, {
    store: server.store,
    clock: systemClock,
    random: systemRandom,
    origin,
    say: (line) => void printed.push(line),
  });
  return printed.join('\n');
}
const written = () => readdirSync(out).map((name) => readFileSync(join(out, name), 'utf8'));

describe('npm run admin -- poster', () => {
  test('writes one file for each placement, named by its code, that fetches nothing', async () => {
    const placements = organisations.flatMap((one) => one.placements);
    expect(await run(['all', '--out', out])).toBe(`${placements.length} posters written to ${out}`);
    const names = placements.map((one) => `poster-${placeCode(one.id)}.html`).sort();
    expect(readdirSync(out).sort()).toEqual(names);
    for (const html of written()) {
      expect(html).not.toMatch(/<script|<link|<img|\bsrc=|url\(|https?:/);
      expect(html).toContain('Something not right on your placement?');
      expect(html).toContain('2222');
    }
  });

  test('one placement, by its id or its short code, with the people of all three steps', async () => {
    const ward = trust.placements[0]!;
    for (const which of [ward.id, placeCode(ward.id)]) {
      await run([which, '--out', out, '--course', school.id]);
      const [html] = written();
      for (const words of [
        'Ward 4, older people',
        '01632 960141',
        'practice-learning@fellgate.example',
        '3 October 2026',
      ])
        expect(html).toContain(words);
      expect(html).toContain('quality@north-country.example');
      expect(html).toContain(placeCode(ward.id));
      expect(html).toContain('stepwise.example/p');
    }
    expect(readdirSync(out)).toHaveLength(1);
  });

  test('the logo is in the file itself, with words for it that are never markup', async () => {
    const { deployment } = await server.store.read(readDeployment);
    const logo = { ...blueLogo, alt: 'Larkrigg "&" <b>' };
    const by = { account: 'A'.repeat(22), day: '2026-10-03' };
    await server.store.write((tx) => changeDeployment(tx, 0, { ...deployment, logo }, by));
    await run([trust.placements[0]!.id, '--out', out]);
    const [html] = written();
    const alt = 'Larkrigg &#34;&#38;&#34; &#60;b&#62;';
    expect(html).toContain(`src="data:image/png;base64,${blueLogo.data}" width="40" height="20" alt="${alt}">`);
    expect(html!.match(/<img/g)).toHaveLength(1);
  });

  test('without contacts it names the roles to ask for, and a name is never markup', async () => {
    const bare = { ...trust, id: id(), teams: [], contacts: [], region: null, sites: [{ id: id(), name: '<b>Site' }] };
    const placement = { id: id(), site: bare.sites[0]!.id, name: 'Ward "7" & <script>' };
    await putAll(server.store, [{ ...bare, placements: [placement] }]);
    await run([placement.id, '--out', out]);
    const [html] = written();
    expect(html).toContain('Ward &#34;7&#34; &#38; &#60;script&#62;');
    expect(html).not.toContain('<script');
    expect(html).toContain('Ward manager');
    expect(html).not.toContain('last checked');
  });

  test('where two placements share a code, neither poster shows it', async () => {
    const [first, second] = [`${'A'.repeat(17)}36557`, `${'A'.repeat(16)}172287`] as [string, string];
    const site = { id: id(), name: 'Site' };
    const placements = [first, second].map((ward) => ({ id: ward, site: site.id, name: 'Ward' }));
    await putAll(server.store, [{ ...trust, id: id(), teams: [], sites: [site], placements }]);
    await run([first, '--out', out]);
    expect(readdirSync(out)).toEqual([`poster-${first}.html`]);
    expect(written()[0]).not.toContain(placeCode(first));
  });

  const mistakes: [string, readonly string[], RegExp][] = [
    ['nothing said', [], /Say which placement/],
    ['no folder', ['all'], /Say which placement/],
    ['an option that is not one', ['all', '--out', 'x', '--colour'], /Say which placement/],
    ['a placement that is not there', ['nowhere', '--out', 'OUT'], /There is no placement nowhere/],
    ['a course nobody runs', ['all', '--out', 'OUT', '--course', 'nobody'], /Nobody with id nobody runs a course/],
  ];
  test.each(mistakes)('%s: a sentence, and nothing is written', async (_what, args, sentence) => {
    const mistake = run(args.map((one) => (one === 'OUT' ? out : one)));
    await expect(mistake).rejects.toThrow(BadCommand);
    await expect(mistake).rejects.toThrow(sentence);
    expect(readdirSync(out)).toEqual([]);
  });

  test('without an address to put on it, nothing is written', async () => {
    await expect(run(['all', '--out', out], null)).rejects.toThrow(/Set ORIGIN/);
    expect(readdirSync(out)).toEqual([]);
  });
});
