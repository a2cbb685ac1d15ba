import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inBatches } from '#domain/directory-file/batches.ts';
import { partOf } from '#domain/directory-file/parts.ts';
import { LIMIT } from '#domain/directory-file/read-file.ts';
import { writeFile } from '#domain/directory-file/write-file.ts';
import { Organisation } from '#protocol/directory.ts';
import { after, anyDirectory, plan, read } from './places.ts';

const SEED = { seed: 20261125, numRuns: 200 };
const HEAD = 'kind,code,belongs to,name,programme,step,answers within days,phone,email,last checked';
const file = (...rows: string[]) => [HEAD, ...rows].join('\r\n');

const TRUST = file(
  'region,NW,,North region,,,,,,',
  'placement provider,RX1,NW,Larkrigg Hospitals,,,,,,',
  'site,RX1-G,RX1,Larkrigg General,,,,,,',
  'placement,W4,RX1-G,"Ward 4, older people",Adult nursing,,,,,',
  'team,PET,RX1,Practice education team,,,5,,,',
  'contact,C1,RX1,Freedom to Speak Up guardian,,,,+44 1632 960142,speak-up@larkrigg.example,03/10/2026',
);
const held = after([], plan(TRUST, []));

describe('a file of places, teams and contacts', () => {
  test('makes what it says, in an order in which it can be put', () => {
    const { puts, counts, problems } = plan(TRUST, []);
    expect(problems).toEqual([]);
    expect(puts.map(({ base, organisation }) => [base, organisation.name])).toEqual([
      [0, 'North region'],
      [0, 'Larkrigg Hospitals'],
    ]);
    const [region, trust] = puts.map(({ organisation }) => Organisation.parse(organisation));
    expect(trust).toMatchObject({
      code: 'RX1',
      kind: 'placement',
      region: region!.id,
      sites: [{ name: 'Larkrigg General' }],
      placements: [{ site: trust!.sites[0]!.id, name: 'Ward 4, older people', programme: 'Adult nursing' }],
      teams: [{ step: 'placement', promiseDays: 5 }],
      contacts: [{ step: 'placement', phone: '+44 1632 960142', lastChecked: '2026-10-03' }],
    });
    expect(counts.placement).toEqual({ added: 1, changed: 0, same: 0, removed: 0 });
  });

  test('the same file again changes nothing', () => {
    expect(plan(TRUST, held).puts).toEqual([]);
    expect(plan(TRUST.replaceAll('RX1', 'rx1'), held).counts.placement.same).toBe(1);
  });

  test('saved again from any directory, it changes nothing', () => {
    fc.assert(
      fc.property(anyDirectory, fc.boolean(), (directory, remove) => {
        const { puts, problems, removed } = plan(writeFile(directory.map((one) => one.organisation)), directory, {
          remove,
        });
        expect({ puts, problems, removed }).toEqual({ puts: [], problems: [], removed: [] });
      }),
      SEED,
    );
  });

  test('saved from one Stepwise, it fills an empty one with the same, where everything has a code', () => {
    const again = after([], plan(writeFile(held.map((one) => one.organisation)), []));
    expect(again).toEqual(held);
  });

  test('half of a file is laid over what is there; the rest stays', () => {
    const { puts, counts } = plan(file('placement,W9,RX1-G,"Ward 9, surgery",,,,,,'), held);
    expect(puts.map(({ base, organisation }) => [base, organisation.placements.map(({ name }) => name)])).toEqual([
      [1, ['Ward 4, older people', 'Ward 9, surgery']],
    ]);
    expect([counts.placement, counts.contact]).toEqual([
      { added: 1, changed: 0, same: 1, removed: 0 },
      { added: 0, changed: 0, same: 1, removed: 0 },
    ]);
  });

  test('nothing is taken away unless it was ticked, and then only what nobody depends on', () => {
    const only = file('placement provider,RX1,NW,Larkrigg Hospitals,,,,,,');
    expect(plan(only, held).puts).toEqual([]);
    const team = held[1]!.organisation.teams[0]!.id;
    const { puts, removed, counts } = plan(only, held, { remove: true, founded: [team] });
    expect(removed).toHaveLength(3);
    expect(puts[0]!.organisation).toMatchObject({ sites: [], placements: [], contacts: [], teams: [{ id: team }] });
    expect(counts.team).toMatchObject({ same: 1, removed: 0 });
    // An organisation that the file does not name is never touched.
    expect(puts).toHaveLength(1);
  });
});

describe('each problem is told with its row and column', () => {
  const row = (cells: string) => file('placement provider,A,,A Trust,,,,,,', 'site,S,A,A Site,,,,,,', cells);
  test.each<[string, string, (string | null)[]]>([
    ['a kind nobody knows', 'ward,W,S,Ward,,,,,,', ['kind', 'unknown_kind', 'ward']],
    ['no code', 'placement,,S,Ward,,,,,,', ['code', 'no_code', '']],
    ['a code too long', `placement,${'x'.repeat(41)},S,Ward,,,,,,`, ['code', 'bad_code', 'x'.repeat(41)]],
    [
      'an id that is nothing here',
      `placement,#${'x'.repeat(22)},S,Ward,,,,,,`,
      ['code', 'bad_code', `#${'x'.repeat(22)}`],
    ],
    ['a code twice', 'site,s,A,Again,,,,,,', ['code', 'twice', 's']],
    ['no name', 'placement,W,S,,,,,,,', ['name', 'empty', '']],
    ['a name too long', `placement,W,S,${'n'.repeat(121)},,,,,,`, ['name', 'too_long', 'n'.repeat(60)]],
    ['nothing it belongs to', 'placement,W,,Ward,,,,,,', ['belongs to', 'empty', '']],
    ['what it belongs to missing', 'placement,W,S9,Ward,,,,,,', ['belongs to', 'no_parent', 'S9']],
    ['a ward under a trust in place of a site', 'placement,W,A,Ward,,,,,,', ['belongs to', 'no_parent', 'A']],
    [
      'a trust in a region that is not there',
      'placement provider,B,R9,B Trust,,,,,,',
      ['belongs to', 'no_parent', 'R9'],
    ],
    ['a trust twice', 'placement provider,a,,Again,,,,,,', ['code', 'twice', 'a']],
    [
      'no digit in a phone number',
      'contact,C,A,Tutor,,,,switchboard,,2026-10-03',
      ['phone', 'not_a_phone', 'switchboard'],
    ],
    ['a trust in a trust', 'placement provider,B,A,B Trust,,,,,,', ['belongs to', 'wrong_parent', 'A']],
    ['a formula', 'placement,W,S,=cmd|calc,,,,,,', ['name', 'formula', '=cmd|calc']],
    ['a formula in a column of no use', 'placement,W,S,Ward,,,,@x,,', ['phone', 'formula', '@x']],
    ['something where nothing belongs', 'site,S2,A,Site,,,,01632 960001,,', ['phone', 'not_here', '01632 960001']],
    ['a step that is none', 'team,T,A,Team,,4,,,,', ['step', 'not_a_step', '4']],
    ['days that are none', 'team,T,A,Team,,,soon,,,', ['answers within days', 'not_days', 'soon']],
    [
      'a number that a spreadsheet broke',
      'contact,C,A,Tutor,,,,4.41633E+11,,2026-10-03',
      ['phone', 'not_a_phone', '4.41633E+11'],
    ],
    ['an address that is none', 'contact,C,A,Tutor,,,,,tutor at a,2026-10-03', ['email', 'not_an_email', 'tutor at a']],
    ['a day the calendar lacks', 'contact,C,A,Tutor,,,,,,31/11/2026', ['last checked', 'not_a_day', '31/11/2026']],
    ['a day to come', 'contact,C,A,Tutor,,,,,,2027-01-01', ['last checked', 'in_future', '2027-01-01']],
    ['no day', 'contact,C,A,Tutor,,,,,,', ['last checked', 'empty', '']],
    ['more cells than headings', 'site,S2,A,Site,,,,,,,more', [null, 'too_many_cells', 'more']],
  ])('%s', (_what, cells, [column, code, value]) => {
    expect(plan(row(cells), []).problems).toEqual([{ row: 4, column, code, value }]);
  });

  test('all problems of a file, not only the first, and one mistake is one problem', () => {
    const text = file(
      'placement provider,A,,,,,,,,',
      'site,S,A,Site,,,,,,',
      'placement,W1,S,Ward 1,,,,,,',
      'placement,W1,S,Ward 1 again,,,,,,',
      'contact,C,A,Tutor,,9,,,x,',
    );
    expect(plan(text, []).problems.map(({ row: at, code }) => `${at} ${code}`)).toEqual([
      '2 empty',
      '5 twice',
      '6 not_a_step',
      '6 not_an_email',
      '6 empty',
    ]);
  });

  test('a code that is used in another organisation, and a kind that changed', () => {
    const two = file(
      'education provider,RX1,,Larkrigg,,,,,,',
      'placement provider,RX2,,Other,,,,,,',
      'team,PET,RX2,Team,,,,,,',
    );
    expect(plan(two, held).problems.map(({ row: at, code }) => [at, code])).toEqual([
      [2, 'kind_changed'],
      [4, 'moved'],
    ]);
  });

  test('an organisation too large to send', () => {
    const [problem] = plan(TRUST, [], { mostChars: 200 }).problems;
    expect(problem).toMatchObject({ row: 3, code: 'too_big', value: 'Larkrigg Hospitals' });
  });

  test('is told at the first row that has something of it, where the file does not name it', () => {
    const big = { mostChars: 200, remove: false };
    const rowOf = (...rows: string[]) =>
      plan(file('region,NW,,North region,,,,,,', ...rows), held, big).problems.map(({ row: at, code }) => [code, at]);
    expect(rowOf('team,T9,RX1,Another team,,,,,,', 'placement,W9,RX1-G,Ward 9,,,,,,')).toEqual([['too_big', 4]]);
    expect(rowOf('team,T9,RX1,Another team,,,,,,')).toEqual([['too_big', 3]]);
  });

  test('and at the headings, where all that the file has of it cannot stand', () => {
    const lost = file(`site,#${'x'.repeat(22)},RX1,Site,,,,,,`);
    expect(plan(lost, held, { mostChars: 20, remove: true }).problems.map(({ row: at, code }) => [code, at])).toEqual([
      ['too_big', 1],
      ['bad_code', 2],
    ]);
  });
});

describe('a file that cannot be used at all', () => {
  test.each<[string, string, object]>([
    ['empty', '', { code: 'empty' }],
    ['headings only', HEAD, { code: 'empty' }],
    ['semicolons', HEAD.replaceAll(',', ';'), { code: 'separator' }],
    ['a quote that never closes', file('region,A,,"North,,,,,,'), { code: 'open_quote', row: 2 }],
    [
      'another table',
      'ward,phone\r\n4,1',
      {
        code: 'no_columns',
        columns: [
          'kind',
          'code',
          'belongs to',
          'name',
          'programme',
          'step',
          'answers within days',
          'email',
          'last checked',
        ],
      },
    ],
  ])('%s', (_what, text, flaw) => {
    expect(read(text)).toEqual({ ok: false, flaw });
  });

  test('a million rows are refused as soon as the limit is passed', () => {
    const text = `${HEAD}\r\n${'region,A,,North,,,,,,\r\n'.repeat(1_000_000)}`;
    expect(read(text)).toEqual({ ok: false, flaw: { code: 'too_many_rows' } });
    expect(LIMIT.rows).toBe(100_000);
  });

  test('rows that are empty, or shorter than the headings, harm no other', () => {
    const text = ['name,kind,code', 'North,region,N', ',,', 'South,region', 'West'].join('\r\n');
    const all = HEAD.split(',').filter((column) => !text.includes(column));
    const [head, ...rows] = text.split('\r\n');
    const { puts, problems } = plan(
      [`${[...all, head].join()}`, ...rows.map((one) => ','.repeat(all.length) + one)].join('\r\n'),
      [],
    );
    expect(puts.map(({ organisation }) => organisation.name)).toEqual(['North']);
    expect(problems).toEqual([
      { row: 4, column: 'code', code: 'no_code', value: '' },
      { row: 5, column: 'kind', code: 'unknown_kind', value: '' },
    ]);
  });

  test('headings in any order, with capitals and underscores, beside columns of one’s own', () => {
    const text =
      'Notes,NAME,code,Kind,belongs_to,programme,step,answers_within_days,phone,email,last_checked\r\nx,North,N,Region,,,,,,,';
    expect(plan(text, []).puts[0]!.organisation).toMatchObject({ name: 'North', code: 'N', kind: 'region' });
  });
});

test('a ward whose site was lost is written down without one, and found again by its code', () => {
  const [region, trust] = held.map(({ organisation }) => organisation);
  const [head, ...rows] = writeFile([region!, { ...trust!, sites: [] }]).split('\r\n');
  expect(head).toBe(`\ufeff${HEAD}`);
  expect(rows).toContain('placement,W4,,"Ward 4, older people",Adult nursing,,,,,');
});

test('a form may leave out what a file has a column for', () => {
  const at = { site: '', kind: 'education' as const };
  expect(partOf('team', 'id', undefined, { name: 'Placement office' }, at)).toEqual({
    id: 'id',
    step: 'provider',
    name: 'Placement office',
    promiseDays: null,
  });
  expect(partOf('contact', 'id', 'C1', { name: 'Tutor', step: '1' }, at)).toEqual({
    id: 'id',
    code: 'C1',
    step: 'placement',
    role: 'Tutor',
    lastChecked: '',
  });
});

test('batches keep the order, lose nothing and stay within a request', () => {
  fc.assert(
    fc.property(
      anyDirectory,
      fc.integer({ min: 1, max: 3 }),
      fc.integer({ min: 1, max: 3000 }),
      (all, count, chars) => {
        const puts = all.map(({ organisation }) => ({ base: 0, organisation }));
        const batches = inBatches(puts, { count, chars });
        expect(batches.flat()).toEqual(puts);
        for (const batch of batches) {
          expect(batch.length).toBeLessThanOrEqual(count);
          const size = batch.reduce((sum, put) => sum + JSON.stringify(put).length, 0);
          expect(batch.length === 1 || size <= chars).toBe(true);
        }
      },
    ),
    SEED,
  );
});
