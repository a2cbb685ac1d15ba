import './browser-beside-server.ts';
import { fireEvent, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { keepToTeam } from '#client/db/team/casework.ts';
import { EDUCATOR_NAME, LEARNER_NAME } from '#demo/words.ts';
import { readRows } from '#domain/csv/rows.ts';
import type { DemoPerson } from './demo-person.tsx';
import { heading, pick, press, says } from './on-screen.ts';
import { teamInDemo } from './team-in-demo.ts';

const { enter, spaceOf } = teamInDemo();
const files = new Map<string, string>();
beforeEach(() => {
  files.clear();
  const blobs: Blob[] = [];
  vi.stubGlobal(
    'URL',
    Object.assign(URL, { createObjectURL: (blob: Blob) => `blob:${blobs.push(blob) - 1}`, revokeObjectURL() {} }),
  );
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    const blob = blobs[Number(this.href.split(':').at(-1))]!;
    void blob.text().then((text) => files.set(this.download, text));
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

async function exporting(): Promise<DemoPerson> {
  const person = await enter('facilitator');
  const space = await spaceOf(person);
  const organisation = { id: 'AAAAAAAAAAAAAAAAAAAAAA', name: 'Larkrigg' };
  await keepToTeam(person.phone, space, [
    { type: 'filed', organisation, placement: null, education: null, groups: ['midwifery'] },
    {
      type: 'action-added',
      what: '=Name a supervisor',
      owner: { kind: 'organisation', name: 'Larkrigg' },
      due: '2026-01-31',
    },
    { type: 'assigned', handler: person.phone.account.id },
  ]);
  await person.sync();
  person.show('/picture/export');
  await heading('Take a copy out of Stepwise');
  return person;
}
async function made(name: RegExp): Promise<string[][]> {
  const text = await file(name);
  return [...readRows(text)].map(({ cells }) => cells);
}
async function file(name: RegExp): Promise<string> {
  const found = () => [...files].find(([called]) => name.test(called))?.[1];
  await vi.waitFor(() => expect(found()).toBeTruthy());
  return found()!;
}
const make = async () => {
  fireEvent.click(await screen.findByRole('button', { name: 'Make the files' }));
  await screen.findByRole('heading', { name: 'The files are ready' });
};

describe('a copy of what a team has', () => {
  test('says that the files are sealed no more, and has the concerns, the actions and the observations', async () => {
    await exporting();
    await says(/These files are not sealed any more/);
    await says(/2 cases fit this/);
    await make();
    await says(/They have 1 concern, 1 action and 1 observation\./);
    press('Save the concerns (CSV)');
    const [titles, row] = await made(/^stepwise-cases-.*\.csv$/);
    expect(titles).not.toContain('what_happened');
    const cell = (name: string) => row![titles!.indexOf(name)];
    expect([cell('provider'), cell('learner_groups'), cell('handler')]).toEqual([
      'Larkrigg',
      'midwifery',
      'Practice education facilitator',
    ]);
    press('Save the actions (CSV)');
    const actions = await made(/^stepwise-actions-/);
    expect(actions[1]).toContain("'=Name a supervisor");
    press('Save the observations (CSV)');
    expect((await made(/^stepwise-observations-/)).length).toBe(2);
  });

  test('has nobody’s words before they are asked for, and never a name', async () => {
    await exporting();
    await make();
    press('Save all of it in one file (JSON)');
    const without = JSON.parse(await file(/\.json$/)) as { words: boolean; cases: object[]; dictionary: object[] };
    expect(without.words).toBe(false);
    expect(without.dictionary.length).toBeGreaterThan(20);
    expect(JSON.stringify(without.cases)).not.toMatch(/supervisor is/i);
    files.clear();
    await pick('checkbox', 'Put the words of the people who raised it in');
    await make();
    press('Save all of it in one file (JSON)');
    const text = await file(/\.json$/);
    expect(text).toMatch(/"what_happened": "\S/);
    expect(text).not.toMatch(new RegExp(`${LEARNER_NAME}|${EDUCATOR_NAME}`));
  });

  test('has only what was chosen, and says in the file what that was', async () => {
    await exporting();
    await pick('radio', 'Only closed ones');
    await says(/Nothing fits this/);
    expect(screen.queryByRole('button', { name: 'Make the files' })).toBeNull();
    await pick('radio', 'Only open ones');
    await screen.findByRole('option', { name: 'Larkrigg' });
    fireEvent.change(screen.getByLabelText('Provider'), { target: { value: 'AAAAAAAAAAAAAAAAAAAAAA' } });
    await says(/1 case fits this/);
    await make();
    press('Save all of it in one file (JSON)');
    expect(JSON.parse(await file(/\.json$/))).toMatchObject({
      chosen: { provider: 'AAAAAAAAAAAAAAAAAAAAAA', which: 'open', team: null },
      observations: [],
    });
  });

  test('comes with a file that says what each column means', async () => {
    await exporting();
    await make();
    press('Save what each column means (CSV)');
    const rows = await made(/^stepwise-columns-/);
    expect(rows.find(([table, column]) => table === 'cases' && column === 'domains')?.[4]).toMatch(
      /environment-and-culture = Learning environment and culture; /,
    );
  });

  test('whoever is on no team reads why there is nothing for them', async () => {
    const learner = await enter('learner');
    learner.show('/picture/export');
    await heading('You are not on a team here');
  });
});
