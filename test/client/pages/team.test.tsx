import './browser-beside-server.ts';
import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fingerprintOf } from '#client/db/team/team.ts';
import { makeInvitation } from '#client/session/team.ts';
import { teamId } from '#demo/places.ts';
import type { DemoPerson } from './demo-person.tsx';
import { teamInDemo } from './team-in-demo.ts';

const says = (words: RegExp) => waitFor(() => expect(document.body.textContent).toMatch(words));
const press = async (name: string | RegExp) => fireEvent.click(await screen.findByRole('button', { name }));
const type = async (field: RegExp, value: string) =>
  fireEvent.input(await screen.findByRole('textbox', { name: field }), { target: { value } });

let online = true;
const { server, enter } = teamInDemo();
beforeEach(() => {
  online = true;
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    if (!online) throw new Error('no signal');
    return server().app.request(url, init);
  });
});
afterEach(() => vi.unstubAllGlobals());
/** What follows the # of a link that the demonstration's educator has made. */
async function linkBy(lead: DemoPerson): Promise<string> {
  const team = await teamId('placement');
  const made = await makeInvitation(lead.phone, { team, role: 'handler', days: 7, fingerprint: null });
  if (!made.ok) throw new Error(made.problem);
  return made.value;
}

describe('the page of a team', () => {
  test('shows its people by job title and role; who does not lead it is told who can change that', async () => {
    (await enter('ward-manager')).show('/team');
    await says(/Practice education facilitatorLead.*Ward manager, Ward 4 \(you\)Handler/);
    await says(/Only someone who leads the team can change who is on it/);
    expect(screen.queryByRole('link', { name: 'Invite someone' })).toBeNull();
  });

  test('someone on no team reads how to get onto one', async () => {
    (await enter()).show('/team');
    await says(/You are not on a team here.*can send you a link/);
  });

  test('its last lead cannot leave it, and is told what to do first', async () => {
    const lead = await enter('facilitator');
    lead.show(`/team/${await teamId('placement')}/member/${lead.phone.account.id}`);
    await press('Leave the team');
    await press('Yes, leave the team');
    await says(/A team needs someone who leads it\. Make someone else a lead first\./);
  });

  test('a title that is no job is not signed, and what was typed stays', async () => {
    const lead = await enter('facilitator');
    lead.show(`/team/${await teamId('placement')}/member/${lead.phone.account.id}`);
    await type(/Job title/, 'ring 07700 900123');
    await press('Save');
    await says(/looks like a phone number/);
    expect((screen.getByRole('textbox', { name: /Job title/ }) as HTMLInputElement).value).toBe('ring 07700 900123');
    await type(/Job title/, 'Head of practice education');
    await press('Save');
    await says(/Saved\. Everyone sees it/);
    await waitFor(() =>
      expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Head of practice education'),
    );
  });

  test('without signal nothing changes, and it says so', async () => {
    const lead = await enter('facilitator');
    lead.show(`/team/${await teamId('placement')}/invite`);
    fireEvent.click(await screen.findByRole('radio', { name: 'Handler' }));
    online = false;
    await press('Make the link');
    await says(/There is no signal\. Nothing has changed\./);
    online = true;
    await press('Make the link');
    await says(/\/invite#[\w-]{43}\.[\w-]{43}/);
  });

  test('a link can be taken back', async () => {
    const lead = await enter('facilitator');
    const link = await linkBy(lead);
    lead.show('/team');
    await says(/Handler\. Works until/);
    await press('Take it back');
    await says(/The link does not work any more/);
    lead.leave();
    const late = await enter();
    late.show(`/invite#${link}`);
    await says(/This link was taken back/);
  });

  test('a list that was tampered with is said loudly, on the inbox too', async () => {
    const team = await teamId('placement');
    vi.stubGlobal('fetch', fetch);
    const real = server().app.request.bind(server().app);
    server().app.request = (async (url: string, init: RequestInit) => {
      const answer = await real(url, init);
      if (!url.startsWith('/v1/directory/')) return answer;
      const text = (await answer.text()).replaceAll('Ward manager, Ward 4', 'Ward manager, Ward 5');
      return new Response(text, { status: answer.status, headers: answer.headers });
    }) as typeof real;
    const lead = await enter('facilitator');
    lead.show(`/team/${team}`);
    await says(/There is something wrong with the list of your team.*is not real/);
    lead.show('/inbox');
    await says(/There is something wrong with the list of your team.*Tell the person who runs Stepwise/);
  });
});

describe('a link into a team', () => {
  test('is taken out of the address; the lead sees the letters that the newcomer sees, and can turn them away', async () => {
    const lead = await enter('facilitator');
    const newcomer = await enter();
    newcomer.show(`/invite#${await linkBy(lead)}`);
    await says(/You were invited as: Handler/);
    expect(location.hash).toBe('');
    await press('Ask to join');
    await says(/Type a job title/);
    await type(/Job title/, 'Clinical tutor');
    await press('Ask to join');
    const letters = fingerprintOf(newcomer.phone.account.id).replaceAll('-', '');
    await says(new RegExp(`You have asked to join.*${letters}`));
    document.body.replaceChildren();
    lead.show('/team');
    await says(new RegExp(`Clinical tutor.*Compare this with what they see${letters}`));
    await press('Turn them away');
    await says(/They were turned away/);
    document.body.replaceChildren();
    newcomer.show('/invite');
    await says(/You were not let in/);
  });

  test.each([
    ['', /This page needs a link/],
    ['#short', /This page needs a link/],
    [`#${'A'.repeat(43)}`, /This link does not work.*Open the whole link/],
  ])('that is %s says what to do', async (fragment, words) => {
    (await enter()).show(`/invite${fragment}`);
    await says(words);
  });
});
