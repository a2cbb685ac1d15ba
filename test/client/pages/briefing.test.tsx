import './browser-beside-server.ts';
import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { listCases } from '#client/db/team/cases.ts';
import { type CaseworkWord, keepToTeam } from '#client/db/team/casework.ts';
import { closeCase } from '#client/db/team/keeping.ts';
import { FEWEST_SHOWN } from '#domain/suppression/suppress.ts';
import { addCases } from '#test/bench/many-cases.ts';
import { attack } from '#test/domain/suppression/attack.ts';
import type { DemoPerson } from './demo-person.tsx';
import { heading, pick, says, saysNot } from './on-screen.ts';
import { teamInDemo } from './team-in-demo.ts';

const { enter, server, spaceOf } = teamInDemo();
const LARKRIGG = { id: 'AAAAAAAAAAAAAAAAAAAAAA', name: 'Larkrigg' };
const WARD = { id: 'BBBBBBBBBBBBBBBBBBBBBB', name: 'Ward 4' };
const FILED: CaseworkWord = { type: 'filed', organisation: LARKRIGG, placement: WARD, education: null, groups: [] };
const RISK: CaseworkWord = {
  type: 'assessed',
  domains: ['learners'],
  standards: '',
  controls: '',
  rated: { likelihood: 4, impact: 3 },
  further: '',
  residual: null,
  reason: 'Nobody was there.',
};
const action = (what: string): CaseworkWord => ({
  type: 'action-added',
  what,
  owner: { kind: 'organisation', name: 'Larkrigg' },
  due: '2026-01-31',
});

/** The concern and the observation of the demonstration, filed under one provider. */
async function briefed(): Promise<{ person: DemoPerson; space: string }> {
  const person = await enter('facilitator');
  const space = await spaceOf(person);
  for (const one of await listCases(person.phone)) await keepToTeam(person.phone, one.space, [FILED]);
  await keepToTeam(person.phone, space, [RISK, action('Name a supervisor for every shift')]);
  await person.sync();
  return { person, space };
}
async function open(person: DemoPerson): Promise<void> {
  person.show('/picture/briefing');
  fireEvent.click(await screen.findByRole('link', { name: 'Larkrigg' }));
  await heading('Briefing');
  await screen.findByRole('heading', { level: 2, name: 'Larkrigg' });
}
const table = (name: string) => screen.findByRole('table', { name });
/** Numbers of a table with their totals; null: not shown. */
const numbersIn = (shown: HTMLElement) =>
  [...shown.querySelectorAll('tbody tr')].map((row) =>
    [...row.querySelectorAll('td')].map(({ textContent }) =>
      textContent === 'not shown' ? null : Number(textContent),
    ),
  );

describe('a page about one provider', () => {
  test('says what is open by risk and domain, what is still to be done and how old it is, and what educators saw', async () => {
    const { person } = await briefed();
    await open(person);
    await says(/Open: 1 concern/);
    const risks = await table('Open concerns by risk and domain');
    expect(within(risks).getByRole('rowheader', { name: 'High' })).toBeTruthy();
    expect(within(risks).getByRole('columnheader', { name: /Developing and supporting learners/ })).toBeTruthy();
    await says(
      /Name a supervisor for every shift.*Larkrigg\s*A provider or another organisation.*0 days.*31 January 2026\. That day has passed\./,
    );
    expect(await table('Observations by kind and domain')).toBeTruthy();
    await says(/Ward 4/);
  });

  test('says what changed since a day: new ones, closed ones, what was done', async () => {
    const { person, space } = await briefed();
    await closeCase(person.phone, space, { outcome: 'A supervisor was named.', learning: '', keep: '', months: null });
    await person.sync();
    await open(person);
    await says(/No open concerns[\s\S]*New: 1 concern\.Closed: 1 concern\.No action was done\./);
    const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format(person.phone.clock.now());
    fireEvent.input(screen.getByLabelText('Show what changed since'), { target: { value: today } });
    await says(/No new concerns\.Closed: 1 concern\./);
    fireEvent.input(screen.getByLabelText('Show what changed since'), { target: { value: '2099-01-01' } });
    await says(/Choose a day that has been\./);
  });

  test('for others it has counts only, small ones hidden, and nothing that leads to one concern', async () => {
    const { person } = await briefed();
    await open(person);
    await pick('radio', 'For others: counts only');
    await says(/not shown/);
    const paper = screen.getByRole('article');
    expect(paper.querySelectorAll('a').length).toBe(0);
    expect(paper.textContent).not.toMatch(/Name a supervisor|Ward 4|Open: 1|New: 1/);
    await says(/How many are new and how many were closed is left out/);
  });

  test('for others, nobody can work out a small count from the page', async () => {
    await addCases(server().store, 40);
    const { person } = await briefed();
    for (const [at, one] of (await listCases(person.phone)).entries()) {
      const rated = { likelihood: (at % 3) + 1, impact: (at % 2) + 2 };
      await keepToTeam(person.phone, one.space, [
        { ...RISK, domains: [at % 5 === 0 ? 'workforce' : 'learners'], rated },
      ]);
    }
    await person.sync();
    await open(person);
    await says(/Open: 41 concerns/);
    const name = 'Open concerns by risk and domain';
    const counts = numbersIn(await table(name))
      .slice(0, -1)
      .map((line) => line.slice(0, -1).map(Number));
    const small = counts.flatMap((line, row) =>
      line.flatMap((count, column) => (count > 0 && count < FEWEST_SHOWN ? [[row, column] as const] : [])),
    );
    expect(small.length).toBeGreaterThan(0);
    await pick('radio', 'For others: counts only');
    await waitFor(async () => expect(numbersIn(await table(name)).flat()).toContain(null));
    const shown = numbersIn(await table(name));
    for (const values of small.map((cell) => attack(shown, cell))) {
      expect([...values].some((value) => value >= FEWEST_SHOWN)).toBe(true);
      expect(values.size).toBeGreaterThan(1);
    }
  });

  test('where nothing says its provider there is a sentence about how to file it', async () => {
    const person = await enter('facilitator');
    person.show('/picture/briefing');
    await heading('Which provider is it about?');
    await says(/No concern or observation says its provider yet/);
    saysNot(/Larkrigg Hospitals/);
  });
});
