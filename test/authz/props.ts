import type { Organisation } from '#protocol/directory.ts';
import { putOrganisation } from '#server/directory/put-organisation.ts';
import { linkToken } from '#server/notify/mail/links.ts';
import { type Device, id, post, sealedBody, sha256, signRoster } from '../server/device.ts';
import { organisationOf } from '../server/harness.ts';
import { comesIn, type Stage, TEAM } from './stage.ts';

/** The secrets of links: whoever has one may use it. */
export const TOKENS = {
  open: 'o'.repeat(43),
  used: 'u'.repeat(43),
  founding: 'f'.repeat(43),
  setUp: 's'.repeat(43),
};
export const LINKS = { open: sha256(TOKENS.open), founding: sha256(TOKENS.founding) };
export const CODES = { offered: id() };

const MAILBOX = { address: 'team@hospital.example', often: 'daily', hour: 9, quiet: null } as const;

/** What lies about in the scene for the routes to be asked about. */
export interface Props {
  organisation: string;
  contact: string;
  /** A team that nobody has founded. */
  unfounded: string;
  waiting: string;
  mailbox: typeof MAILBOX;
  mailLink: { act: 'confirm'; team: string; token: string };
  deployment: Record<string, unknown>;
  founding(by: readonly Device[]): ReturnType<typeof signRoster>;
}

async function must(send: Device['send'], path: string, body: unknown, token?: string): Promise<void> {
  const answer = await post(send, path, body, token);
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
}

export async function bringProps(stage: Stage): Promise<Props> {
  const { store } = stage.ground.server();
  const [lead, steward] = [stage.people.get('a lead')!, stage.people.get('steward')!];
  const team = stage.teams.get(TEAM)!.id;
  const unfounded = id();
  const organisation: Organisation = { ...organisationOf(unfounded) };
  organisation.contacts = [{ id: id(), step: 'provider', role: 'Guardian', lastChecked: '2026-11-01' }];
  const by = { account: steward.person.id, day: '2026-11-20' };
  const put = await store.write((tx) => putOrganisation(tx, organisation, by));
  if (!put.put) throw new Error(put.reason);
  await store.write((tx) => tx.meta.set('set_up_token_hash', sha256(TOKENS.setUp)));

  const [first, second] = [await comesIn(stage, 'somebody who waits'), await comesIn(stage, 'a stranger who signs')];
  const invite = (hash: string, role: string, of: string) => ({ team: of, invitation: hash, role, days: 7 });
  await must(lead.send, '/v1/team/invite', invite(LINKS.open, 'handler', team), lead.token);
  await must(lead.send, '/v1/team/invite', invite(sha256(TOKENS.used), 'handler', team), lead.token);
  await must(first.send, '/v1/team/join', { token: TOKENS.used, title: 'Tutor' }, first.token);
  await must(steward.send, '/v1/team/invite', invite(LINKS.founding, 'lead', unfounded), steward.token);
  await must(lead.send, '/v1/team/set-mailbox', { team, mailbox: MAILBOX }, lead.token);
  await must(second.send, '/v1/devices/offer', { link: CODES.offered, sealed: sealedBody() }, second.token);
  const contact = organisation.contacts[0]!.id;
  await must(second.send, '/v1/directory/wrong', { organisation: organisation.id, contact, what: 'gone' });
  await second.send('/readyz');

  const secret = (await store.read((tx) => tx.meta.get('session_secret')))!;
  const about = { act: 'confirm', team, address: MAILBOX.address } as const;
  return {
    organisation: organisation.id,
    contact,
    unfounded,
    waiting: first.person.id,
    mailbox: MAILBOX,
    mailLink: { act: 'confirm', team, token: linkToken(secret, about) },
    deployment: { name: 'Here', welcome: '', links: [], leave: null, roles: [], matrix: null, retention: [] },
    founding: (members) =>
      signRoster(
        unfounded,
        null,
        members.map(({ person }) => ({ person, role: 'lead' as const })),
        members[0]!.person,
      ),
  };
}
