import type { Mailbox, MailLink } from '#protocol/mailbox.ts';
import { MailAddress, MailboxReply, MailLinkReply } from '#protocol/mailbox.ts';
import type { MemberRole } from '#protocol/roster.ts';
import type { JoinState } from '#protocol/team.ts';
import { InvitedReply, JoiningReply, JoinReply } from '#protocol/team.ts';
import type { Phone } from '../db/phone.ts';
import type { KnownTeam } from '../db/places/directory.ts';
import type { InviteLink } from '../db/team/team-join.ts';
import { inviteFragment, keepJoining, makeToken, trustFounding, trustLink } from '../db/team/team-join.ts';
import { foundRoster, nextRoster, type RosterChange, type TeamProblem } from '../db/team/team-roster.ts';
import { fetchOrganisation } from '../sync/places.ts';
import { makeTransport } from '../sync/transport.ts';
import { ask } from './ask.ts';

export type { Mailbox, MailboxReply, MailboxState } from '#protocol/mailbox.ts';
/** Whether it looks like an address, as the server will see it. */
export const isMailAddress = (address: string) => MailAddress.safeParse(address).success;

export { MailLink } from '#protocol/mailbox.ts';
export type { InvitedReply, JoiningReply, JoinRequest, JoinState } from '#protocol/team.ts';

export type TeamAnswer<Value> = { ok: true; value: Value } | { ok: false; problem: TeamProblem };
type Act = 'invite' | 'withdraw' | 'joining' | 'refuse' | 'invited' | 'join' | 'roster' | 'mailbox' | 'set-mailbox';

async function askTeam(phone: Phone, act: Act, body: unknown): Promise<TeamAnswer<unknown>> {
  const answer = await ask(phone, `/v1/team/${act}`, body);
  if (answer.kind === 'ok') return { ok: true, value: answer.body };
  return { ok: false, problem: answer.kind === 'refused' ? answer.code : 'offline' };
}

function read<Value>(
  answer: TeamAnswer<unknown>,
  schema: { safeParse(value: unknown): { success: true; data: Value } | { success: false } },
): TeamAnswer<Value> {
  if (!answer.ok) return answer;
  const parsed = schema.safeParse(answer.value);
  return parsed.success ? { ok: true, value: parsed.data } : { ok: false, problem: 'offline' };
}

/** Who is about to join a team: for those who decide about it. */
export async function readJoining(phone: Phone, team: string): Promise<TeamAnswer<JoiningReply>> {
  return read(await askTeam(phone, 'joining', { team }), JoiningReply);
}

/** What stands behind the # of a link that works once. `fingerprint`: the team's, when it has a roster. */
export async function makeInvitation(
  phone: Phone,
  invited: { team: string; role: MemberRole; days: number; fingerprint: string | null },
): Promise<TeamAnswer<string>> {
  const { team, role, days, fingerprint } = invited;
  const { token, invitation } = await makeToken(phone);
  const answer = await askTeam(phone, 'invite', { team, invitation, role, days });
  return answer.ok ? { ok: true, value: inviteFragment({ token, fingerprint }) } : answer;
}

export function withdrawInvitation(phone: Phone, team: string, invitation: string): Promise<TeamAnswer<unknown>> {
  return askTeam(phone, 'withdraw', { team, invitation });
}

export function turnAway(phone: Phone, team: string, account: string): Promise<TeamAnswer<unknown>> {
  return askTeam(phone, 'refuse', { team, account });
}

/** Where the team is told of news by e-mail. For those who lead it. */
export async function readMailbox(phone: Phone, team: string): Promise<TeamAnswer<MailboxReply>> {
  return read(await askTeam(phone, 'mailbox', { team }), MailboxReply);
}

export function setMailbox(phone: Phone, team: string, mailbox: Mailbox | null): Promise<TeamAnswer<unknown>> {
  return askTeam(phone, 'set-mailbox', { team, mailbox });
}

/** What a link in an e-mail is for, once somebody presses the button. Answers the team's name. Nobody signs in for it. */
export async function followMailLink(link: MailLink): Promise<TeamAnswer<string>> {
  const transport = makeTransport(globalThis.fetch.bind(globalThis));
  const reply = await transport({ path: '/v1/mailbox', body: link });
  if (reply.kind === 'refused') return { ok: false, problem: reply.code };
  const parsed = reply.kind === 'ok' ? MailLinkReply.safeParse(reply.body) : null;
  return parsed?.success ? { ok: true, value: parsed.data.team } : { ok: false, problem: 'offline' };
}

/** Signs the next version of a team's roster and has it taken. Either way this phone then holds the newest one. */
export async function changeTeam(phone: Phone, known: KnownTeam, change: RosterChange): Promise<TeamAnswer<unknown>> {
  const next = await nextRoster(phone, known, change);
  if (!next.ok) return next;
  const answer = await askTeam(phone, 'roster', { team: known.team.id, signed: next.signed });
  if (answer.ok || answer.problem === 'roster_conflict') await fetchTeam(phone, known.organisation.id);
  return answer;
}

/** What a link is for, and how it stands with this account. The team it names is trusted from then on. */
export async function readInvitation(phone: Phone, link: InviteLink): Promise<TeamAnswer<InvitedReply>> {
  const answer = read(await askTeam(phone, 'invited', { token: link.token }), InvitedReply);
  if (!answer.ok) return answer;
  const trusted = await trustLink(phone, answer.value.team.id, link);
  return trusted ? answer : { ok: false, problem: 'roster_changed' };
}

/** Uses a link: founds the team when it has no roster, or else asks to be let in. */
export async function joinTeam(
  phone: Phone,
  link: InviteLink,
  invited: InvitedReply,
  title: string,
): Promise<TeamAnswer<JoinState>> {
  const { team, organisation, founded } = invited;
  const founding = founded ? null : await foundRoster(phone, team.id, title);
  await keepJoining(phone, link);
  const sent = { token: link.token, title, ...(founding ? { founding } : {}) };
  const answer = read(await askTeam(phone, 'join', sent), JoinReply);
  if (!answer.ok) return answer;
  if (founding && answer.value.state === 'member') await trustFounding(phone, team.id, founding);
  if (answer.value.state === 'member') await fetchTeam(phone, organisation.id);
  return { ok: true, value: answer.value.state };
}

async function fetchTeam(phone: Phone, organisation: string): Promise<void> {
  await fetchOrganisation(phone, makeTransport(globalThis.fetch.bind(globalThis)), organisation);
  phone.announce.changed();
}
