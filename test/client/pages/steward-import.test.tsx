import './browser-beside-server.ts';
import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { describe, expect, test, vi } from 'vitest';
import { putAll } from '#test/support/big-directory.ts';
import { choose as chooseFile, heading, pressSoon as press, says, saysNot } from './on-screen.ts';
import { stewardAtDesk, trust } from './steward-at-desk.ts';

const { server, saved, show, places: all } = stewardAtDesk();
const only = async () => (await all())[0]!;

const HEAD = 'kind,code,belongs to,name,programme,step,answers within days,phone,email,last checked';
const TRUST = [
  HEAD,
  'placement provider,RX1,,Larkrigg Hospitals,,,,,,',
  'site,G,RX1,Larkrigg General,,,,,,',
  'placement,W4,G,"Ward 4, older people",,,,,,',
  'contact,C1,RX1,Speak Up guardian,,1,,01632 960142,,2026-01-03',
];
const choose = (...rows: string[]) =>
  chooseFile('Choose the file', new File([rows.join('\r\n')], 'places.csv', { type: 'text/csv' }));

describe('a file of places', () => {
  test('its mistakes are named by row and column; mended, it shows what would change, and then does it', async () => {
    show('/steward/import');
    await choose(...TRUST, 'contact,C2,RX9,=cmd,,,,12,,soon');
    await heading('4 problems in the file');
    for (const words of [
      /Row 6, name: A spreadsheet would run/,
      /Row 6, phone/,
      /Row 6, last checked/,
      /Row 6, belongs to: .*RX9/,
    ])
      await says(words);
    expect(await all()).toEqual([]);
    await press('Choose another file');
    await choose(...TRUST);
    await heading('What would change');
    await says(/Placements: 1 new/);
    expect(await all()).toEqual([]);
    await press('Import it');
    await heading('Imported');
    expect((await only()).placements).toMatchObject([{ code: 'W4', name: 'Ward 4, older people' }]);

    await press('Choose another file');
    await choose(...TRUST);
    await says(/Everything in this file is here already/);
  });

  test('what it leaves out stays, unless that is ticked', async () => {
    await putAll(server().store, [trust({ code: 'RX1' })]);
    show('/steward/import');
    await choose(...TRUST.slice(0, 4));
    await heading('What would change');
    saysNot(/Speak Up guardian/);
    fireEvent.click(screen.getByRole('checkbox'));
    await says(/This would be removed.*Speak Up guardian, Larkrigg Hospitals/);
    await press('Import it');
    await heading('Imported');
    expect((await only()).contacts).toEqual([]);
  });

  test('only so many problems are listed, with a count of the rest', async () => {
    show('/steward/import');
    await choose(HEAD, ...Array.from({ length: 1000 }, (_, at) => `ward,W${at},,Ward,,,,,,`));
    await heading('1,000 problems in the file');
    expect(screen.getAllByRole('listitem')).toHaveLength(200);
    await says(/And 800 more\./);
  });

  test.each<[string, string[] | Uint8Array, RegExp]>([
    ['another table', ['ward,phone', '4,1'], /These headings are missing in the first row: kind, code/],
    ['semicolons', [HEAD.replaceAll(',', ';')], /not parted by commas/],
    ['nothing', [''], /There are no rows/],
    ['far too many rows', [HEAD, ...Array(100_001).fill('region,N,,North,,,,,,')], /more than 100,000 rows/],
  ])('with %s it says so and changes nothing', async (_what, rows, words) => {
    show('/steward/import');
    await choose(...(rows as string[]));
    await waitFor(() => expect(screen.getByRole('alert').textContent).toMatch(words));
    expect(await all()).toEqual([]);
  });

  test('interrupted, what is in stays in, and the same file does the rest', async () => {
    const rows = [HEAD];
    for (let at = 0; at < 250; at++) rows.push(`education provider,U${at},,University ${at},,,,,,`);
    show('/steward/import');
    await choose(...rows);
    await heading('What would change');
    let requests = 0;
    vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
      if (url.endsWith('/import') && ++requests === 2) throw new Error('no signal');
      return server().app.request(url, init);
    });
    await press('Import it');
    await heading('The import stopped');
    await says(/200 of 250 organisations are in, and stay/);
    expect(await all()).toHaveLength(200);
    await press('Choose another file');
    await choose(...rows);
    await says(/Education providers: 50 new, 200 as before/);
    await press('Import it');
    await heading('Imported');
    expect(await all()).toHaveLength(250);
  });

  test('saved as a spreadsheet, it is the file that was imported', async () => {
    show('/steward/import');
    await choose(...TRUST);
    await press('Import it');
    await heading('Imported');
    show('/steward');
    await press('Save everything as a spreadsheet');
    await waitFor(() => expect(saved()[0]?.replace('\ufeff', '').trim().split('\r\n')).toEqual(TRUST));
  });
});
