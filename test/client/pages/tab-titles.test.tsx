import './browser-beside-server.ts';
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { teamId } from '#demo/places.ts';
import { teamInDemo } from './team-in-demo.ts';

const { enter, spaceOf } = teamInDemo();
const tab = (title: string) => waitFor(() => expect(document.title).toBe(`${title} – Stepwise`));
const follow = async (name: string) => fireEvent.click(await screen.findByRole('link', { name }));

test('the tab says which page of a concern is open, and nothing of the concern', async () => {
  const educator = await enter('facilitator');
  const space = await spaceOf(educator);
  for (const [part, title] of [
    ['', 'Inbox'],
    ['/assess', 'Assess'],
    ['/form', 'Form to print'],
    ['/actions', 'Actions'],
    ['/ask', 'Ask around'],
    ['/history', 'History'],
    ['/close', 'Close'],
    ['/next-step', 'Next step'],
    ['/take-off', 'Who handles this'],
    ['/step-back', 'Who handles this'],
  ]) {
    cleanup();
    educator.show(`/inbox/${space}${part}`);
    await tab(title!);
  }
  cleanup();
  educator.show(`/inbox/${space}`);
  await tab('Inbox');
  await follow('What your team has done');
  await tab('History');
  await follow('Back to the concern');
  await tab('Inbox');
});

test('the tab says which page of a team is open', async () => {
  const lead = await enter('facilitator');
  const team = await teamId('placement');
  for (const [part, title] of [
    ['', 'Your team'],
    ['/invite', 'Invite someone'],
    ['/mailbox', 'E-mails to the team'],
    ['/paper', 'A way back on paper'],
    [`/member/${lead.phone.account.id}`, 'Your team'],
  ]) {
    cleanup();
    lead.show(`/team/${team}${part}`);
    await tab(title!);
  }
});
