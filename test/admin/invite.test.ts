import { afterEach, beforeEach, expect, it } from 'vitest';
import type { BadCommand } from '#admin/act.ts';
import { inviteAct } from '#admin/invite.ts';
import { putOrganisation } from '#server/directory/put-organisation.ts';
import { systemRandom } from '#server/platform/random.ts';
import { id, post, signRoster } from '../server/device.ts';
import { organisationOf, startServer, type TestServer } from '../server/harness.ts';

let server: TestServer;
let team: string;
let printed: string[];
beforeEach(async () => {
  server = startServer();
  printed = [];
  const organisation = organisationOf(id());
  team = organisation.teams[0]!.id;
  await server.store.write((tx) => putOrganisation(tx, organisation, { account: id(), day: '2026-11-20' }));
});
afterEach(() => server.stop());

const run = (args: readonly string[], origin: string | null = 'https://stepwise.example') =>
  inviteAct.run(args, {
    store: server.store,
    clock: { now: () => Date.parse('2026-11-20T09:00:00Z') },
    random: systemRandom,
    origin,
    say: (line) => void printed.push(line),
  });
const refusal = (args: readonly string[], origin?: null) =>
  run(args, origin).catch(({ message }: BadCommand) => message);
const claimed = () => server.store.write((tx) => tx.meta.set('steward', id()));

it('a link made in the shell founds its team, once', async () => {
  await claimed();
  await run([team]);
  const [, token] = printed.join(' ').match(/https:\/\/stepwise\.example\/invite#([\w-]{43})$/)!;
  const lead = await server.device();
  const founding = signRoster(team, null, [{ person: lead.person, role: 'lead' }], lead.person);
  const joined = await post(server.send, '/v1/team/join', { token, title: 'Lead', founding }, lead.token);
  expect(await joined.json()).toEqual({ state: 'member' });
  expect(await refusal([team])).toBe('This team has a lead already. They invite everybody else.');
});

it('says what is missing, and makes nothing', async () => {
  const before = server.dump();
  expect(await refusal([])).toMatch(/^Which team\?/);
  expect(await refusal([team])).toBe('Nobody has set this server up yet. Open the set-up link first.');
  expect(await refusal(['nowhere'])).toBe('There is no team with this id.');
  expect(await refusal([team], null)).toMatch(/^Set ORIGIN/);
  expect(printed).toEqual([]);
  expect(server.dump()).toBe(before);
});
