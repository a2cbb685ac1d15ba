import './browser-beside-server.ts';
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { beforeEach, describe, expect, test } from 'vitest';
import { listDrafts } from '#client/db/documents.ts';
import { readSendings } from '#client/db/mine/concerns.ts';
import { dayOf } from '#server/platform/clock.ts';
import { eraseDue } from '#server/retention/erase-due.ts';
import type { DemoPerson } from './demo-person.tsx';
import { press, says, saysNot } from './on-screen.ts';
import { teamInDemo } from './team-in-demo.ts';

const demo = teamInDemo();
let lead: DemoPerson;
let space: string;

const DAY_MS = 86_400_000;
const server = () => demo.server();
const open = async (person: DemoPerson, at: string) => {
  cleanup();
  person.show(at);
};
/** The nightly look of a server on which so many days have passed. */
async function passed(days: number): Promise<number> {
  server().clock.time += days * DAY_MS;
  return (await eraseDue({ store: server().store, wake: server().wake }, dayOf(server().clock))).erased;
}

beforeEach(async () => {
  const { store } = server();
  const stored = await store.read((tx) => tx.meta.get('deployment'));
  const before = stored
    ? JSON.parse(stored)
    : { settings: { welcome: '', links: [], leave: null, roles: [], matrix: null } };
  const retention = [
    { name: 'Closed, nothing more to do', months: 1 },
    { name: 'Serious', months: 96 },
  ];
  const after = { version: (before.version ?? 0) + 1, settings: { ...before.settings, retention } };
  await store.write(async (tx) => {
    await tx.meta.set('deployment', JSON.stringify(after));
    await tx.meta.set('directory_version', String(Number(await tx.meta.get('directory_version')) + 1));
  });
  lead = await demo.enter('facilitator');
  space = await demo.spaceOf(lead);
});

describe('how long a concern is kept', () => {
  test('is chosen by the team, told by the server, and warned of in the inbox; a lead can hold it', async () => {
    await open(lead, `/inbox/${space}/keep`);
    await says(/Nobody has said how long this is kept/);
    press('Change how long');
    await says(/Choose how long this is kept\./);
    fireEvent.click(screen.getByRole('radio', { name: /nothing more to do/ }));
    press('Change how long');
    await says(/What you changed: waiting to send/);
    await lead.sync();
    await says(/Kept until .+ Then it is erased\./);

    await open(lead, '/inbox');
    await says(/Will be erased soon/);
    await says(/A concern will be erased on/);
    fireEvent.click(screen.getByRole('link', { name: 'See how long it is kept' }));
    await says(/Why must this not be erased\?/);
    press('Hold it');
    await says(/Choose why this must not be erased\./);
    fireEvent.click(screen.getByRole('radio', { name: 'There is a complaint or an appeal' }));
    press('Hold it');
    await says(/What you changed: waiting to send/);
    await lead.sync();
    await says(/Not erased while a lead holds it: There is a complaint/);
    expect(await passed(60)).toBe(0);

    await open(lead, '/inbox');
    await waitFor(() => saysNot(/Will be erased soon/));
    await open(lead, `/inbox/${space}/keep`);
    await says(/Not erased while a lead holds it/);
    press('Let the time go on');
    await lead.sync();
    await says(/Kept until/);
  });

  test('when the time is over it goes from the team, and the learner sees that and keeps their own copy', async () => {
    const learner = await demo.enter('learner');
    const [draft] = (await listDrafts(learner.phone)).filter(({ sent }) => sent.some((sent) => sent.space === space));
    const said = (await readSendings(learner.phone, draft!)).find(({ sending }) => sending.space === space)!;
    await open(lead, `/inbox/${space}/keep`);
    await waitFor(() => screen.getByRole('radio', { name: /nothing more to do/ }));
    fireEvent.click(screen.getByRole('radio', { name: /nothing more to do/ }));
    press('Change how long');
    await says(/What you changed: waiting to send/);
    await lead.sync();
    expect(await passed(40)).toBeGreaterThan(0);
    await lead.sync();
    await learner.sync();

    await says(/This concern is not on this phone/);
    expect(await lead.phone.cache.spaces.get(space)).toBe(undefined);
    expect(await lead.phone.cache.records.where({ space }).count()).toBe(0);
    await open(learner, `/concerns/${draft!.id}`);
    await says(/The team no longer holds this\./);
    saysNot(/Sent\. The team has it\./);
    const now = (await readSendings(learner.phone, draft!)).find(({ sending }) => sending.space === space)!;
    expect(now.conversation.items).toEqual(said.conversation.items);
  });
});
