import { LIMITS } from '#protocol/limits.ts';
import type { InviteRequest, JoiningReply } from '#protocol/team.ts';
import { Refusal } from '../refusal.ts';
import type { ReadTx, Tx } from '../store/store.ts';
import { describeTeam, mustDecide, mustLead } from './who-decides.ts';

type By = { account: string; day: string };

/** Throws `not_found`, `forbidden`, `too_many`, or `link_used` when the name is another invitation's. */
export async function invite(tx: Tx, by: By, { team, invitation, role, days }: InviteRequest): Promise<void> {
  await describeTeam(tx, team);
  const { founded } = await mustDecide(tx, team, by.account);
  if (!founded && role !== 'lead') throw new Refusal('forbidden');
  await addInvitation(tx, by, { team, id: invitation, role, days });
}

/** `id`: the hash of the link's token. */
export type NewInvitation = { team: string; id: string; role: InviteRequest['role']; days: number };

/** What an invitation does once it is known that its maker may; the shell's act calls it directly. */
export async function addInvitation(
  tx: Tx,
  { account, day }: By,
  { team, id, role, days }: NewInvitation,
): Promise<void> {
  const known = await tx.invitation.find(id);
  if (known?.team === team && known.maker === account && known.role === role) return;
  if (known) throw new Refusal('link_used');
  if ((await tx.invitation.open(team, day)).length >= LIMITS.openInvitations) throw new Refusal('too_many');
  await tx.invitation.add({ id, team, role, until: dayAfter(day, days), maker: account });
  await tx.audit.add({ day, act: 'invite', actor: account, subjects: [team, id] });
}

/** One that was used is not undone by it: whoever used it is let in or turned away by a lead. */
export async function withdraw(tx: Tx, by: By, team: string, id: string): Promise<void> {
  await mustDecide(tx, team, by.account);
  const known = await tx.invitation.find(id);
  if (known?.team !== team) throw new Refusal('not_found');
  if (known.withdrawn) return;
  if (known.takenBy !== null) throw new Refusal('link_used');
  await tx.invitation.withdraw(id);
  await tx.audit.add({ day: by.day, act: 'withdraw', actor: by.account, subjects: [team, id] });
}

export async function refuseJoining(tx: Tx, by: By, team: string, account: string): Promise<void> {
  await mustLead(tx, team, by.account);
  if (!(await tx.joining.find(team, account))) return;
  await tx.joining.remove(team, account);
  await tx.audit.add({ day: by.day, act: 'turn-away', actor: by.account, subjects: [team, account] });
}

export async function describeJoining(tx: ReadTx, by: By, team: string): Promise<JoiningReply> {
  const names = await describeTeam(tx, team);
  const { founded } = await mustDecide(tx, team, by.account);
  const invitations = (await tx.invitation.open(team, by.day)).map(({ id, role, until }) => ({
    invitation: id,
    role,
    until,
  }));
  const requests: JoiningReply['requests'] = [];
  for (const { account, role, title, day } of await tx.joining.ofTeam(team)) {
    requests.push({ account, keys: (await tx.account.keys(account))!, role, title, day });
  }
  return { ...names, founded, invitations, requests };
}

function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}
