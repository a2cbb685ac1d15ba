import './browser-beside-server.ts';
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { replyAsReporter } from '#client/db/mine/concerns.ts';
import { readCase } from '#client/db/team/cases.ts';
import { takeOff } from '#client/db/team/taken-off.ts';
import { readMine } from '#client/forms/concern-line.ts';
import { press, says, saysNot } from './on-screen.ts';
import { teamInDemo } from './team-in-demo.ts';

const box = () => screen.findByRole('textbox', { name: 'Answer them' });

describe('the inbox', () => {
  const { enter, spaceOf } = teamInDemo();

  test('lists what the team was sent, with its step, age and state, and never a name', async () => {
    (await enter('facilitator')).show('/inbox');
    await says(/I am in week four on Ward 4/);
    await says(/New reply.*Step 1.*days old.*Practice education team, Larkrigg Hospitals/);
    saysNot(/Robin|senior member of staff/);
  });

  test('a team that was sent nothing reads what will appear here', async () => {
    (await enter('quality-lead')).show('/inbox');
    await says(/What learners send to the team at North Country region \(made up\) will appear here/);
  });

  test('someone on no team reads why and what to do, but not before the phone can know', async () => {
    const nobody = await enter(undefined, false);
    nobody.show('/inbox');
    await says(/Looking for news/);
    saysNot(/not on a team/);
    await nobody.sync();
    await says(/You are not on a team here/);
    expect(screen.getByRole('link', { name: 'Open with a recovery code' })).toBeTruthy();
  });

  test('a concern opens with their words first, then their answers as the pack words them', async () => {
    const educator = await enter('facilitator');
    educator.show(`/inbox/${await spaceOf(educator)}`);
    await says(/Open\. They gave this name: Robin Sample/);
    const words = document.querySelector('blockquote')!;
    expect(words.textContent).toMatch(/^I am in week four/);
    await says(/Which learners does it affect\?Nursing/);
    await says(/england, version \d/);
    await says(/You wrote.*They wrote/);
  });

  test('a lead can show a sealed name, and it is not there until they ask', async () => {
    const lead = await enter('placement-lead');
    lead.show(`/inbox/${await spaceOf(lead)}`);
    await says(/sealed to the leads of the team, and you are one/);
    saysNot(/Robin/);
    press('Show the name');
    await says(/Their name: Robin Sample/);
  });

  test('whoever a lead took off a concern reads that it went, and nothing of what it was', async () => {
    const [lead, manager] = [await enter('facilitator'), await enter('ward-manager')];
    const one = (await readCase(lead.phone, await spaceOf(lead)))!;
    await takeOff(lead.phone, one, manager.phone.account.id, 'They are named in it.');
    await lead.sync();
    await manager.sync();
    manager.show('/inbox');
    await says(/Taken off your list.*A concern was taken off your list on \d+ \w+ \d{4}\./);
    await says(/A lead of your team did this/);
    await says(/You do not have to do anything\./);
    saysNot(/week four|named in it/);
    press('I have read this');
    await waitFor(() => saysNot(/Taken off your list/));
    cleanup();
    manager.show('/inbox');
    await says(/1 concern/);
    saysNot(/Taken off your list/);
  });

  test('who is not a lead has no way to the name', async () => {
    const lecturer = await enter('link-lecturer');
    lecturer.show(`/inbox/${await spaceOf(lecturer)}`);
    await says(/Their name is sealed to the lead of the team/);
    expect(screen.queryByRole('button', { name: 'Show the name' })).toBeNull();
  });

  test('it counts as opened only once it is on a visible screen', async () => {
    const manager = await enter('ward-manager');
    const space = await spaceOf(manager);
    const openedByMe = async () =>
      (await readCase(manager.phone, space))!.conversation.openedBy.has(manager.phone.account.id);
    let visibility = 'hidden';
    Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => visibility });
    manager.show(`/inbox/${space}`);
    await says(/I am in week four/);
    expect(await openedByMe()).toBe(false);
    visibility = 'visible';
    document.dispatchEvent(new Event('visibilitychange'));
    await waitFor(async () => expect(await openedByMe()).toBe(true));
    Reflect.deleteProperty(document, 'visibilityState');
  });

  test('an answer written without signal waits, says so, and goes later', async () => {
    const educator = await enter('facilitator');
    educator.show(`/inbox/${await spaceOf(educator)}`);
    const field = await box();
    educator.online = false;
    fireEvent.input(field, { target: { value: 'Your meeting is on Friday at ten.' } });
    press('Send the answer');
    await says(/Your answer is in the list above/);
    await says(/Waiting to send\. You can close the app\. It goes when you have signal\./);
    await says(/Answer waiting to sendStep 1/);
    expect((field as HTMLTextAreaElement).value).toBe('');
    educator.online = true;
    await educator.sync();
    await waitFor(() => saysNot(/waiting to send/i));
    await says(/AnsweredStep 1/);
    const learner = await enter('learner');
    const said = (await readMine(learner.phone)).flatMap(({ sendings }) =>
      sendings.flatMap(({ conversation }) => conversation.items.map((item) => ('text' in item ? item.text : ''))),
    );
    expect(said).toContain('Your meeting is on Friday at ten.');
  });

  test('a half-written answer is still there after the page was taken away', async () => {
    const educator = await enter('facilitator');
    const space = await spaceOf(educator);
    educator.show(`/inbox/${space}`);
    fireEvent.input(await box(), { target: { value: 'I will ask the ward' } });
    await says(/Saved on this phone/);
    cleanup();
    educator.show(`/inbox/${space}`);
    await waitFor(async () => expect(((await box()) as HTMLTextAreaElement).value).toBe('I will ask the ward'));
  });

  test('a reply of the learner appears without reloading', async () => {
    const educator = await enter('facilitator');
    educator.show(`/inbox/${await spaceOf(educator)}`);
    await says(/I do not have a date for the meeting yet/);
    const learner = await enter('learner');
    const sendings = (await readMine(learner.phone)).flatMap((one) => one.sendings);
    const { sending } = sendings.find((one) => one.sending.step === 'placement')!;
    await replyAsReporter(learner.phone, sending, 'Now I have a date.');
    await learner.sync();
    saysNot(/Now I have a date/);
    await educator.sync();
    await says(/Now I have a date/);
  });

  test('a concern of another team is not there', async () => {
    const educator = await enter('facilitator');
    const lead = await enter('placement-lead');
    educator.show(`/inbox/${await spaceOf(lead)}`);
    await says(/This concern is not on this phone/);
  });
});
