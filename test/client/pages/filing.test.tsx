import './browser-beside-server.ts';
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { listCases, readCase } from '#client/db/team/cases.ts';
import type { DemoPerson } from './demo-person.tsx';
import { heading, pick, press, says, saysNot } from './on-screen.ts';
import { teamInDemo } from './team-in-demo.ts';

const { enter, server, spaceOf } = teamInDemo();
let online = true;
beforeEach(() => {
  online = true;
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    if (!online) throw new Error('no signal');
    return server().app.request(url, init);
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const find = async (words: string) =>
  fireEvent.input(await screen.findByRole('searchbox'), { target: { value: words } });
const choose = async (name: string | RegExp) => fireEvent.click(await screen.findByRole('button', { name }));

async function filing(which: 'concern' | 'observation' = 'concern'): Promise<{ person: DemoPerson; space: string }> {
  const person = await enter('facilitator');
  const cases = await listCases(person.phone);
  const observation = cases.find(({ conversation }) => conversation.report?.form === 'observation')!.space;
  const space = which === 'concern' ? await spaceOf(person) : observation;
  person.show(`/inbox/${space}/where`);
  await heading('Where this belongs');
  return { person, space };
}

/** What the team has, once it has come back from the server. */
async function filed({ phone }: DemoPerson, space: string) {
  const kept = async () => (await readCase(phone, space))!.casework.filed;
  await waitFor(async () => expect(await kept()).not.toBeNull());
  return kept();
}

async function fileUnderWard4(): Promise<void> {
  await choose('Choose a placement');
  await find('ward 4 older');
  await choose('Ward 4, older people');
  await says(/Ward 4, older people, Larkrigg Hospitals/);
}

describe('writing down where something belongs', () => {
  test('a placement, whose course it is and which learners; it stands on the case and in its history', async () => {
    const { person, space } = await filing();
    await says(/What they said.*Where it happened, in their wordsWard 4/);
    await fileUnderWard4();
    expect(document.activeElement?.textContent).toMatch(/^Ward 4, older people, Larkrigg/);
    await choose('Choose who runs the course');
    await find('fell');
    await choose('Fellgate University (made up)');
    await pick('checkbox', 'Midwifery');
    press('Keep this');
    await says(/Kept\. It is counted there from now on/);
    const kept = await filed(person, space);
    expect(kept?.placement?.name).toBe('Ward 4, older people');
    expect(kept?.groups).toContain('midwifery');

    cleanup();
    person.show(`/inbox/${space}`);
    await says(/Where it belongsWard 4, older people, Larkrigg Hospitals \(made up\), Fellgate University/);
    expect(await screen.findByRole('link', { name: 'Say where this belongs' })).toBeTruthy();
    cleanup();
    person.show(`/inbox/${space}/history`);
    await says(/wrote down where this belongs.*Ward 4, older people, Larkrigg/);
  });

  test('a whole provider, of an observation, and later nothing at all', async () => {
    const { person, space } = await filing('observation');
    await choose('Choose a placement');
    await choose('It is about a whole provider, or not on the list');
    await choose('Larkrigg Hospitals (made up)');
    await says(/Placement.*Larkrigg Hospitals \(made up\)Choose another placement/);
    press('Keep this');
    await says(/Kept\./);
    press('Take the placement out');
    await says(/No placement is chosen/);
    press('Keep this');
    await waitFor(async () =>
      expect((await readCase(person.phone, space))!.casework.filed).toMatchObject({ organisation: null }),
    );
  });

  test('without signal there is no list; what was filled in stays, can be kept, and the list comes with the signal', async () => {
    const { person, space } = await filing();
    await fileUnderWard4();
    online = false;
    await choose('Choose who runs the course');
    await says(/Looking for a place needs signal\. What you have filled in stays here/);
    press('Keep this');
    await says(/Kept\./);
    expect((await filed(person, space))?.placement?.name).toBe('Ward 4, older people');
    online = true;
    await choose('Try again');
    await choose('Fellgate University (made up)');
    saysNot(/needs signal/);
  });

  test('Enter in the search keeps nothing', async () => {
    const { person, space } = await filing();
    await choose('Choose a placement');
    await find('ward');
    const field = await screen.findByRole('searchbox');
    expect(fireEvent.keyDown(field, { key: 'Enter' })).toBe(false);
    expect((await readCase(person.phone, space))!.casework.filed).toBeNull();
  });

  test('the inbox lists it under its provider and its placement', async () => {
    const { person } = await filing();
    await fileUnderWard4();
    press('Keep this');
    await says(/Kept\./);
    cleanup();
    person.show('/inbox');
    const filter = (await screen.findByText('Filter')).closest('details')!;
    filter.open = true;
    fireEvent(filter, new Event('toggle'));
    const where = await screen.findByLabelText('Where it happened');
    const offered = () => [...where.querySelectorAll('option')].map(({ value }) => value);
    await waitFor(() => expect(offered()).toContain('Ward 4, older people, Larkrigg Hospitals (made up)'));
    expect(offered()).toContain('Larkrigg Hospitals (made up)');
    fireEvent.change(where, { target: { value: 'Larkrigg Hospitals (made up)' } });
    await says(/1 concern/);
  });
});
