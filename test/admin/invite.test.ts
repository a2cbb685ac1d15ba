import { afterEach, beforeEach, expect, it } from 'vitest';
import { putOrganisation } from '#server/directory/put-organisation.ts';
import { systemRandom } from '#server/platform/random.ts';
import { invite } from '../../src/admin/invite.ts';
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

const run = (...args: string[]) =>
  invite.run(args, {
    store: server.store,
    random: systemRandom,
    origin: 'https://stepwise.example',
    day: '2026-11-20',
    print: (line) => void printed.push(line),
  });
const claimed = () => server.store.write((tx) => tx.meta.set('steward', id()));

it('a link made in the shell founds its team, once', async () => {
  await claimed();
  expect(await run(team)).toBe(0);
  const [, token] = printed.join(' ').match(/https:\/\/stepwise\.example\/invite#([\w-]{43})$/)!;
  const lead = await server.device();
  const founding = signRoster(team, null, [{ person: lead.person, role: 'lead' }], lead.person);
  const joined = await post(server.send, '/v1/team/join', { token, title: 'Lead', founding }, lead.token);
  expect(await joined.json()).toEqual({ state: 'member' });
  expect(await run(team)).toBe(1);
  expect(printed.at(-1)).toBe('This team has a lead already. They invite everybody else.');
});

it('says what is missing, and makes nothing', async () => {
  const before = server.dump();
  for (const args of [[], [team], ['nowhere']]) expect(await run(...args)).toBe(1);
  expect(printed).toEqual([
    'Which team? Give its id, as the list of organisations shows it.',
    'Nobody has set this server up yet. Open the set-up link first.',
    'There is no team with this id.',
  ]);
  expect(server.dump()).toBe(before);
});
