import './browser-beside-server.ts';
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { listDrafts } from '#client/db/documents.ts';
import { saveEdit } from '#client/db/mine/edits.ts';
import { sendConcern } from '#client/db/mine/sending.ts';
import { newId } from '#client/db/phone.ts';
import { findTeam } from '#client/db/places/directory.ts';
import { askAround, whoCanBeAsked } from '#client/db/team/ask-around.ts';
import { asksOfMe } from '#client/db/team/asks.ts';
import { type Case, listCases } from '#client/db/team/cases.ts';
import { teamId } from '#demo/places.ts';
import type { About } from '#domain/concern/draft.ts';
import { newObservation } from '#domain/concern/observation.ts';
import type { Answers } from '#domain/questions/answers.ts';
import { addCases } from '#test/bench/many-cases.ts';
import type { DemoPerson } from './demo-person.tsx';
import { heading, pick, press, says, saysNot } from './on-screen.ts';
import { teamInDemo } from './team-in-demo.ts';

const { enter, server } = teamInDemo();
const open = async (person: DemoPerson, path: string) => {
  cleanup();
  return person.show(path);
};
const link = (name: string | RegExp) => screen.findByRole('link', { name });
const go = async (name: string | RegExp) => fireEvent.click(await link(name));
const goOn = () => press('Continue');
const at = () => new Date().toISOString();

/** An observation as the pages would make and send it. */
async function observe({ phone }: DemoPerson, answers: Answers, about: About | null, to: 'placement' | 'provider') {
  const id = 'O'.repeat(21) + (about ? 'Q' : 'A');
  const draft = newObservation(id, at(), { id: 'england', version: 4 }, about, answers);
  await saveEdit(phone, null, draft);
  const team = await findTeam(phone, await teamId(to));
  return sendConcern(phone, { draft, to: team!, mode: 'anonymous', name: '', barred: [] });
}

describe('an educator', () => {
  test('is first asked what it is about, and gets to what they saw only from the place', async () => {
    const educator = await enter('supervisor');
    await open(educator, '/observations');
    await heading('Observations');
    press('Add an observation');
    await heading('What is it about?');
    goOn();
    await go('Answer “What is it about?”');
    await heading('What is it about?');
    await pick('radio', /The place/);
    goOn();
    await heading('Is it a strength or a concern?');
  });

  test('whose worry is about how one learner works is told where to go, and cannot send it', async () => {
    const educator = await enter('supervisor');
    await open(educator, '/observations');
    await heading('Observations');
    press('Add an observation');
    await heading('What is it about?');
    await pick('radio', /How one learner works/);
    goOn();
    await heading('Your observation');
    await says(/It cannot be sent from here/);
    expect((await link('See who to talk to')).getAttribute('href')).toBe('/learn/a-learners-practice');
    expect(screen.queryByRole('link', { name: /Check before|another way/ })).toBeNull();
    const draft = (await listDrafts(educator.phone)).find(({ form }) => form === 'observation')!;
    await open(educator, `/concerns/${draft.id}/check`);
    await says(/It cannot be sent from here/);
    expect(screen.queryByRole('link', { name: 'Choose who to send it to' })).toBeNull();
    const to = await findTeam(educator.phone, await teamId('placement'));
    const sent = await sendConcern(educator.phone, { draft, to: to!, mode: 'anonymous', name: '', barred: [] });
    expect(sent).toEqual({ ok: false, problem: 'about_a_learner' });
  });

  test('keeps what they write apart from concerns, with an honest line, and finds what they sent in the inbox too', async () => {
    const educator = await enter('facilitator');
    await open(educator, '/observations');
    await says(/At the start of the early shift on Ward 12.*No answer by the day they gave/);
    await says(/The second hoist on Ward 40.*Draft, saved on this phone/);
    await open(educator, '/concerns');
    await says(/There is nothing here yet/);
    await open(educator, '/inbox');
    await says(/At the start of the early shift on Ward 12.*Observation: a strength/);
    await says(/I am in week four/);
  });

  test('is asked by the page of the start to go to their observations; a learner is not', async () => {
    const educator = await enter('facilitator');
    await open(educator, '/');
    await link('Your observations, and what you were asked');
    const learner = await enter('learner');
    await open(learner, '/');
    await says(/My concerns/);
    saysNot(/Your observations/);
  });
});

describe('a team', () => {
  const theCase = async ({ phone }: DemoPerson, words: RegExp): Promise<Case> =>
    (await listCases(phone)).find(({ conversation }) =>
      words.test(String(conversation.report?.answers['what-happened'])),
    )!;

  test('reads an observation as one: what was seen first, what is thought of it apart', async () => {
    const manager = await enter('ward-manager');
    const one = await theCase(manager, /start of the early shift/);
    await open(manager, `/inbox/${one.space}`);
    await heading('An observation');
    expect(document.querySelector('blockquote')!.textContent).toMatch(/^At the start of the early shift/);
    await says(/What do you think of it\?Every ward could do this/);
    await says(/Is it a strength or a concern\?A strength/);
    await says(/They sent this observation/);
  });

  test('finds an observation beside the concern it was written on, and the way back', async () => {
    const manager = await enter('ward-manager');
    const concern = await theCase(manager, /I am in week four/);
    await open(manager, `/inbox/${concern.space}`);
    await screen.findByRole('button', { name: 'Add what you have seen' });
    press('Add what you have seen');
    await heading('What is it about?');
    const draft = (await listDrafts(manager.phone))[0]!;
    expect(draft.about).toEqual({ kind: 'concern', space: concern.space, team: await teamId('placement') });
    const answers = { about: 'place', kind: 'concern', 'what-happened': 'I saw the same on two late shifts.' };
    expect(await observe(manager, answers, draft.about, 'placement')).toMatchObject({ ok: true });
    await manager.sync();
    const lead = await enter('facilitator');
    await open(lead, `/inbox/${concern.space}`);
    await go('I saw the same on two late shifts.');
    await heading('An observation');
    await says(/It belongs to a concern that your team has/);
    await go('Go to the concern');
    await waitFor(() => expect(document.querySelector('blockquote')!.textContent).toMatch(/^I am in week four/));
  });

  test('does not put beside a concern what was sent to another team, whatever it claims', async () => {
    const lead = await enter('facilitator');
    const concern = await theCase(lead, /I am in week four/);
    const stranger = await enter('link-lecturer');
    const about = { kind: 'concern' as const, space: concern.space, team: await teamId('provider') };
    await observe(stranger, { about: 'place', 'what-happened': 'Not for them.' }, about, 'provider');
    await stranger.sync();
    await lead.sync();
    await open(lead, `/inbox/${concern.space}`);
    await says(/Has anyone else seen this\?/);
    saysNot(/Not for them/);
  });
});

describe('asking around', () => {
  const ward9 = async ({ phone }: DemoPerson): Promise<Case> => (await listCases(phone))[0]!;

  async function ask(asker: DemoPerson): Promise<void> {
    const { space } = await ward9(asker);
    await open(asker, `/inbox/${space}/ask`);
    await heading('Ask if anyone else has seen this');
    await pick('checkbox', 'Practice supervisor, Ward 9');
    press('Ask 1 person');
    await says(/1 educator was asked\./);
    await asker.sync();
  }

  test('shows exactly what goes: the directory’s name of the place, what kind, and none of the reporter’s words', async () => {
    const asker = await enter('placement-lead');
    const { space } = await ward9(asker);
    await open(asker, `/inbox/${space}/ask`);
    await heading('Ask if anyone else has seen this');
    const where = (await screen.findByRole('textbox', { name: /Where was it/ })) as HTMLInputElement;
    expect(where.value).toBe('Ward 9, surgery');
    const preview = screen.getByRole('heading', { name: /This is what they get/ }).parentElement!;
    expect(preview.textContent).toMatch(/Ward 9, surgery.*How people treat each other.*Help and supervision/s);
    expect(preview.textContent).toMatch(/Practice learning team, Fellgate University/);
    expect(preview.textContent).not.toMatch(/laughs|go back to school|Robin/);
    press('Ask them');
    await says(/Choose who to ask\./);
  });

  test('an educator reads who asks and answers that they have not seen it; the asker sees it, the others do not', async () => {
    const asker = await enter('placement-lead');
    await ask(asker);
    const educator = await enter('supervisor');
    await open(educator, '/observations');
    await says(/Questions you were asked.*Ward 9, surgery.*Practice learning team, Fellgate University/s);
    saysNot(/laughs|go back to school/);
    press('I have not seen this');
    await says(/1 question you have answered/);
    await educator.sync();
    await asker.sync();
    const { space } = await ward9(asker);
    await open(asker, `/inbox/${space}`);
    await says(/1 educator was asked\. 1 of those you asked has not seen it\./);
    const colleague = await enter('link-lecturer');
    await open(colleague, `/inbox/${space}`);
    await says(/1 educator was asked\. +Only the person who asked can see who has not seen it\./);
  });

  test('having seen it too is an observation of theirs, which the team finds beside the concern', async () => {
    const asker = await enter('placement-lead');
    await ask(asker);
    const educator = await enter('supervisor');
    await open(educator, '/observations');
    await screen.findByRole('button', { name: 'I have seen it too' });
    press('I have seen it too');
    await heading('What is it about?');
    const draft = (await listDrafts(educator.phone)).find(({ about }) => about?.kind === 'ask')!;
    expect(draft.answers).toEqual({ where: 'Ward 9, surgery', domains: ['environment-and-culture', 'learners'] });
    await open(educator, `/concerns/${draft.id}/send`);
    await says(/It goes to the team that asked you\..*Practice learning team/);
    goOn();
    await says(/Only you were asked this/);
    const seen = { ...draft.answers, about: 'place', kind: 'concern', 'what-happened': 'Learners do not ask there.' };
    expect(await observe(educator, seen, draft.about, 'provider')).toMatchObject({ ok: true });
    await educator.sync();
    await asker.sync();
    const { space } = await ward9(asker);
    await open(asker, `/inbox/${space}`);
    await go('Learners do not ask there.');
    await says(/It answers a question that your team asked\. Go to the concern/);
  });

  test('the way back to the concern is found among more than five hundred that the team keeps notes about', async () => {
    await addCases(server().store, 520);
    const asker = await enter('facilitator');
    const { phone } = asker;
    const all = await listCases(phone);
    expect(all.length).toBeGreaterThan(520);
    await phone.cache.casework.bulkPut(all.map(({ space }) => ({ space: newId(phone.random), about: space })));
    const one = all.at(-1)!;
    const [to] = await whoCanBeAsked(phone, one.space);
    await askAround(phone, one.space, { ...to!, to: to!.known, from: one.team, placement: 'Ward 9', domains: [] });
    await asker.sync();
    const educator = await enter('supervisor');
    const [ask] = await asksOfMe(educator.phone);
    const about = { kind: 'ask' as const, space: ask!.space, team: one.team.team.id };
    const seen = { about: 'place', kind: 'concern', 'what-happened': 'I have seen the same.' };
    expect(await observe(educator, seen, about, 'placement')).toMatchObject({ ok: true });
    await educator.sync();
    await asker.sync();
    const observation = (await listCases(phone)).find(({ conversation }) => conversation.report?.about)!;
    await open(asker, `/inbox/${observation.space}`);
    await says(/It answers a question that your team asked\. Go to the concern/);
    expect((await link('Go to the concern')).getAttribute('href')).toBe(`/inbox/${one.space}`);
  });

  test('a question from somebody on no team is never shown as genuine, and cannot be answered', async () => {
    const asker = await enter('placement-lead');
    const stranger = await enter();
    const one = await ward9(asker);
    const [to] = await whoCanBeAsked(asker.phone, one.space);
    // The stranger's own phone does the asking, under the name of a team they are not on.
    await saveEdit(stranger.phone, null, newObservation('S'.repeat(22), at(), { id: 'england', version: 4 }));
    const forged = { ...to!, placement: 'Ward 9', domains: [] };
    await forge(stranger, { from: one.team, to: forged.known, educators: forged.educators });
    const educator = await enter('supervisor');
    expect((await asksOfMe(educator.phone)).map(({ origin }) => origin.is)).toEqual(['not-theirs']);
    await open(educator, '/observations');
    await says(/Do not answer this\. It says that it comes from a team/);
    expect(screen.queryByRole('button', { name: /I have/ })).toBeNull();
  });

  test('whoever was kept out of the concern is not among those who can be asked', async () => {
    const learner = await enter('learner');
    const to = await findTeam(learner.phone, await teamId('placement'));
    const educator = to!.roster.ok && to!.roster.verified.current.members.find(({ role }) => role === 'educator')!;
    const [draft] = (await listDrafts(learner.phone)).filter(({ sent }) => sent.length === 0);
    const barred = [educator ? educator.account : ''];
    await sendConcern(learner.phone, { draft: draft!, to: to!, mode: 'anonymous', name: '', barred });
    await learner.sync();
    const lead = await enter('facilitator');
    const one = (await listCases(lead.phone)).find(({ conversation }) => conversation.report?.mode === 'anonymous')!;
    expect(await whoCanBeAsked(lead.phone, one.space)).toEqual([]);
    await open(lead, `/inbox/${one.space}/ask`);
    await heading('There is no educator you can ask yet');
  });
});

type Forged = Omit<Parameters<typeof askAround>[2], 'placement' | 'domains'>;

/** Opens a question as `askAround` would, without being on the team: the casework is refused, the question is not. */
async function forge(stranger: DemoPerson, request: Forged): Promise<void> {
  const { askEach } = await import('#client/db/team/ask-around.ts');
  const { enqueue } = await import('#client/db/outbox.ts');
  const { phone } = stranger;
  const { mutations } = await askEach(phone, { ...request, placement: 'Ward 9', domains: [] });
  const { lanes, outbox, documents } = phone.critical;
  await phone.critical.transaction('rw', [lanes, outbox, documents], () => enqueue(phone, phone.account.id, mutations));
  await stranger.sync();
}
