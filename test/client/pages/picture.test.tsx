import './browser-beside-server.ts';
import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { keepToTeam } from '#client/db/team/casework.ts';
import { keepInRegister, regionalTeams } from '#client/db/team/register.ts';
import type { Suppressed } from '#domain/suppression/suppress.ts';
import { attack, smallCells } from '#test/domain/suppression/attack.ts';
import { heading, press, says, saysNot } from './on-screen.ts';
import { teamInDemo } from './team-in-demo.ts';

const follow = async (name: string | RegExp) => fireEvent.click(await screen.findByRole('link', { name }));
const choose = async (label: string, value: string) =>
  fireEvent.change(await screen.findByLabelText(label), { target: { value } });
const map = () => screen.findByRole('table');
const linkIn = (row: string, column: string) => screen.findByRole('link', { name: new RegExp(`^${row}.*, ${column}`) });
const listed = () => document.querySelectorAll('.sw-inbox__row').length;

describe('the picture of a regional team', () => {
  const { enter } = teamInDemo({ region: true });
  const quality = async (path: string) => {
    const person = await enter('quality-lead');
    person.show(path);
    return person;
  };

  test('says in words what came up again, and each sentence opens the cases behind it', async () => {
    await quality('/picture');
    await heading('Picture');
    const ward = await screen.findByRole('heading', {
      name: 'Ward 9, surgery: Time and support for the people who teach',
    });
    expect(screen.getAllByRole('heading', { level: 3 })[0]).toBe(ward);
    await follow('The same minor concern for 53 weeks: 4 concerns, 3 of them closed');
    await heading('Ward 9, surgery: Time and support for the people who teach');
    await says(/The same minor concern for 53 weeks: 4 concerns, 3 of them closed/);
    await says(/I came to Ward 9 six weeks ago/);
    expect(listed()).toBe(4);
    await says(/Risk: moderate.*Open.*Ward 9, surgery, Larkrigg Hospitals/);
    const first = document.querySelector<HTMLAnchorElement>('.sw-inbox__link')!;
    expect(first.getAttribute('href')).toMatch(/^\/inbox\/[\w-]{22}$/);
    history.back();
    await heading('Picture');
  });

  test('shows five of what came up again, and all when asked', async () => {
    await quality('/picture');
    await screen.findByRole('heading', { name: 'Worth a look' });
    await waitFor(() => expect(screen.getAllByRole('heading', { level: 3 })).toHaveLength(5));
    press('Show all 7');
    expect(screen.getAllByRole('heading', { level: 3 })).toHaveLength(7);
  });

  test('has a number for each provider and domain, and as many cases behind it', async () => {
    await quality('/picture');
    const cell = await linkIn('Windermoor Hospitals', '1. Learning environment and culture');
    expect(cell.textContent).toMatch(/^4.*: 4 concerns open$/);
    fireEvent.click(cell);
    await heading('Windermoor Hospitals (made up), 1. Learning environment and culture');
    await says(/Open concerns \(4\)/);
    expect(listed()).toBe(4);
    await follow('All concerns (5)');
    await waitFor(() => expect(listed()).toBe(5));
    expect(location.search).toContain('layer=all');
  });

  test('shows observations and strengths, and risk, each in words', async () => {
    await quality('/picture');
    await follow('Observations and strengths');
    const both = await linkIn('Larkrigg Hospitals', '3. Developing and supporting learners');
    expect(both.textContent).toMatch(/1 observation of something to put right, 1 strength$/);
    expect(location.search).toBe('?layer=seen');
    await follow('Risk of open concerns');
    await waitFor(async () => {
      const theatres = await linkIn('Harrowbeck Infirmary', '1. Learning environment and culture');
      expect(theatres.textContent).toMatch(/1 concern open, worst risk: Extreme$/);
    });
    await says(/Low.*Moderate.*High.*Extreme.*Not assessed/);
    history.back();
    await waitFor(() => expect(location.search).toBe('?layer=seen'));
  });

  test('can be looked at by placement, university and learner group', async () => {
    await quality('/picture');
    await choose('Rows', 'university');
    expect((await linkIn('Eskmere University', '5. Delivering')).textContent).toMatch(/1 concern open$/);
    await choose('Rows', 'group');
    await linkIn('Medical school', '1. Learning environment and culture');
    await says(/two learner groups stands in both rows/);
    await choose('Rows', 'placement');
    const wards = await waitFor(async () => within(await map()).getByRole('link', { name: 'Ward 9, surgery' }));
    expect(wards.closest('th')!.textContent).toBe('Ward 9, surgeryLarkrigg Hospitals (made up)');
  });

  test('leads from a provider into its placements and back', async () => {
    await quality('/picture');
    await follow('Harrowbeck Infirmary (made up)');
    await says(/Only Harrowbeck Infirmary \(made up\)\./);
    const rows = within(await map()).getAllByRole('rowheader');
    expect(rows.map((row) => row.textContent)).toEqual(['Radiology', 'Theatres', 'Not said', 'Together']);
    await follow('Show all providers');
    await waitFor(() => expect(location.search).toBe(''));
  });

  test('says so where there is nothing of what was chosen, and leads back', async () => {
    await quality('/picture?provider=none');
    await says(/Nothing here for what you chose/);
    expect(screen.queryByRole('table')).toBeNull();
    await follow('Show all providers');
    await linkIn('Windermoor Hospitals', '1. Learning environment and culture');
  });

  test('has the category of each provider beside its numbers, and the way to the register', async () => {
    await quality('/picture');
    const row = (await screen.findByRole('link', { name: 'Larkrigg Hospitals (made up)' })).closest('tr')!;
    await waitFor(() => expect(row.lastElementChild?.textContent).toBe('Major concernsA part of it has its own'));
    expect(
      (await screen.findByRole('link', { name: 'Windermoor Hospitals (made up)' })).closest('tr')!.textContent,
    ).toMatch(/None set$/);
    await says(/It is not worked out from these numbers/);
    fireEvent.click(within(row).getByRole('link', { name: /Major concerns/ }));
    await heading('Larkrigg Hospitals (made up)');
    expect(location.pathname).toMatch(/^\/register\/scope\//);
  });

  test('hears by the figures that the team’s lead has set', async () => {
    const person = await quality('/picture');
    await screen.findByRole('link', {
      name: 'The same within 90 days: 3 concerns and 1 observation, none of them closed',
    });
    const [team] = await regionalTeams(person.phone);
    await keepInRegister(person.phone, team!, [
      { type: 'rules-set', sustainedDays: 90, sources: 2, repeatedDays: 5, persistentWeeks: 70 },
    ]);
    const closer = 'The same within 5 days: 1 concern and 1 observation, none of them closed';
    await waitFor(() => expect(screen.getAllByRole('link', { name: closer })).toHaveLength(2));
    saysNot(/The same minor concern/);
  });

  test('counts what came since a day, and hears only what has gone on since then', async () => {
    await quality('/picture');
    await linkIn('Larkrigg Hospitals', 'Together');
    await choose('Since', 'days90');
    await waitFor(async () =>
      expect((await linkIn('Larkrigg Hospitals', 'Together')).textContent).toMatch(/: 2 concerns open$/),
    );
    saysNot(/Ward 4, older people: /);
  });

  test('is one stop for the Tab key, and the arrow keys move between the numbers', async () => {
    await quality('/picture');
    await linkIn('Windermoor Hospitals', '1. Learning');
    const stops = [...document.querySelectorAll<HTMLAnchorElement>('.sw-heat a')].filter((one) => one.tabIndex === 0);
    expect(stops).toHaveLength(1);
    stops[0]!.focus();
    const key = (name: string) => fireEvent.keyDown(document.activeElement!, { key: name });
    key('ArrowRight');
    expect(document.activeElement?.textContent).toMatch(/1\. Learning environment and culture: 4 concerns open$/);
    key('End');
    expect(document.activeElement?.textContent).toMatch(/Windermoor.*Together: 6 concerns open$/);
    key('ArrowDown');
    expect(document.activeElement?.textContent).toMatch(/Larkrigg.*Together: 5 concerns open$/);
    expect((document.activeElement as HTMLElement).tabIndex).toBe(0);
    key('Home');
    expect(document.activeElement?.textContent).toBe('Larkrigg Hospitals (made up)');
  });

  test('says how many are nowhere, and how to file them', async () => {
    await quality('/picture');
    await says(/2 concerns do not say where it was\./);
    await follow('Look at them, and write down where they belong');
    await heading('Provider not said');
    const file = await screen.findAllByRole('link', { name: 'Write down where it belongs' });
    expect(file.map((one) => one.getAttribute('href'))).toEqual([
      expect.stringMatching(/^\/inbox\/[\w-]{22}\/where$/),
      expect.stringMatching(/^\/inbox\/[\w-]{22}\/where$/),
    ]);
  });

  test('changes by itself when something was assessed', async () => {
    const person = await quality('/picture?layer=risk');
    const cell = () => linkIn('Skelgill Community Trust', '2. Educational');
    expect((await cell()).textContent).toMatch(/worst risk: Not assessed$/);
    const href = (await cell()).getAttribute('href')!;
    person.show(href);
    await waitFor(() => expect(listed()).toBe(1));
    const space = document.querySelector('.sw-inbox__link')!.getAttribute('href')!.split('/').at(-1)!;
    await keepToTeam(person.phone, space, [
      {
        ...{ type: 'assessed', domains: ['governance'], rated: { likelihood: 5, impact: 5 }, residual: null },
        ...{ standards: '', controls: '', further: '', reason: 'It is so.' },
      },
    ]);
    await says(/Risk: extreme/);
  });

  test('draws a placement along a line of time, and says the same in a table', async () => {
    await quality('/picture?rows=placement');
    await follow('Ward 9, surgery');
    await heading('Ward 9, surgery');
    const drawing = await screen.findByRole('img');
    expect(drawing.getAttribute('aria-label')).toBe(
      'Time line of Ward 9, surgery: 4 concerns, 1 observation of something to put right, 1 strength, 3 closed. The table below says the same in words.',
    );
    const table = screen.getByRole('table');
    expect(within(table).getAllByRole('row')).toHaveLength(7);
    expect(table.textContent).toMatch(/Observation: a strength.*Concern.*Moderate.*Closed on/s);
  });

  test.each(['provider', 'university', 'group', 'placement'])(
    'leaves the team by %s without a number from which a few people could be known',
    async (rows) => {
      await quality(`/picture?rows=${rows}&layer=all`);
      const counts = await numbersInMap();
      await follow('Print for others');
      await heading('A table to print for others');
      const shown = await numbersOnPaper();
      expect(shown).toHaveLength(counts.length + 1);
      const small = smallCells(counts);
      expect(small.length).toBeGreaterThan(0);
      for (const [row, column] of small) expect(shown[row]![column]).toBeNull();
      for (const cell of small) {
        const values = attack(shown, cell);
        expect(values.size).toBeGreaterThan(1);
        expect([...values].some((value) => value >= 5)).toBe(true);
      }
      for (const number of shown.flat()) expect(number === null || number === 0 || number >= 5).toBe(true);
    },
  );
});

describe('the picture of another team', () => {
  const { enter } = teamInDemo();

  test('that was sent nothing says what will be here', async () => {
    (await enter('quality-lead')).show('/picture');
    await says(/Nothing has been sent to your team yet/);
    saysNot(/Worth a look/);
  });

  test('with little to compare says that nothing came up twice', async () => {
    (await enter('facilitator')).show('/picture');
    await says(/Nothing has come up more than once at the same placement/);
  });

  test.each([
    ['/picture', 'Picture', /^Nothing has been sent/],
    ['/picture/print', '', /A table to print/],
    ['/picture/export', 'Take a copy out of Stepwise', /Save these counts/],
  ])(
    'on a device that lacks something: %s says so, and nobody is given numbers that are too small',
    async (path, title, not) => {
      const person = await enter('facilitator', false);
      await person.sync();
      await person.phone.cache.cursors.toCollection().modify({ more: true });
      person.show(path);
      if (title) await heading(title);
      await says(/Fetching what your team has/);
      if (path !== '/picture') await says(/This is made once everything is on this device/);
      saysNot(not);
    },
  );

  test('is not for whoever is on none, who can go back', async () => {
    const nobody = await enter(undefined, false);
    nobody.show('/picture');
    await says(/Looking for your team/);
    await nobody.sync();
    await heading('You are not on a team here');
    expect(screen.getByRole('link', { name: 'Go to the start' }).getAttribute('href')).toBe('/');
  });

  test('says so when a sentence holds no more', async () => {
    (await enter('facilitator')).show('/picture/cases?rule=repeated&placement=AAAAAAAAAAAAAAAAAAAAAA&domain=learners');
    await says(/What was counted has changed since/);
  });
});

/** Without the totals. */
async function numbersInMap(): Promise<number[][]> {
  const rows = [...(await map()).querySelectorAll('tbody tr')];
  return rows.map((row) =>
    [...row.querySelectorAll('td')].slice(0, -1).map((cell) => Number.parseInt(cell.textContent, 10)),
  );
}

async function numbersOnPaper(): Promise<Suppressed> {
  const rows = [...(await map()).querySelectorAll('tbody tr')];
  return rows.map((row) =>
    [...row.querySelectorAll('td')].map(({ textContent }) =>
      textContent === '–not shown' ? null : Number(textContent),
    ),
  );
}
