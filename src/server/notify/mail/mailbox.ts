import type { Mailbox, MailboxReply, MailLink, SetMailbox } from '#protocol/mailbox.ts';
import { Refusal } from '../../refusal.ts';
import type { ReadTx, Tx } from '../../store/store.ts';
import { describeTeam, mustLead } from '../../team/who-decides.ts';
import { isLinkToken } from './links.ts';

type By = { account: string; day: string };

/** How often in a day a team may have an address asked: nobody is to be written to again and again. */
const ASKED_PER_DAY = 5;
/** What is left of a mailbox that was taken away, beside how often one was asked today. */
const NONE: Mailbox = { address: '', often: 'never', hour: 0, quiet: null };

/** Throws `forbidden` unless a lead of the team asks. */
export async function describeMailbox(tx: ReadTx, by: By, team: string): Promise<MailboxReply> {
  await mustLead(tx, team, by.account);
  const known = await tx.mailbox.find(team);
  if (!known || known.state === 'none') return { mailbox: null };
  return { mailbox: { ...known.mailbox, state: known.state } };
}

/** Throws `forbidden` unless a lead of the team asks, or `too_many` when too many addresses were asked today. */
export async function setMailbox(tx: Tx, by: By, { team, mailbox }: SetMailbox): Promise<void> {
  await mustLead(tx, team, by.account);
  const known = await tx.mailbox.find(team);
  if (!mailbox && !known) return;
  await tx.audit.add({ day: by.day, act: 'mailbox', actor: by.account, subjects: [team] });
  if (!mailbox) return tx.mailbox.put({ ...known!, mailbox: NONE, state: 'none', rest: null, reminded: null });
  if (known?.state === 'confirmed' && known.mailbox.address === mailbox.address) {
    return tx.mailbox.put({ ...known, mailbox });
  }
  const times = known?.asked.day === by.day ? known.asked.times : 0;
  if (times >= ASKED_PER_DAY) throw new Refusal('too_many');
  const asked = { day: by.day, times: times + 1 };
  await tx.mailbox.put({ team, mailbox, state: 'asked', rest: null, reminded: null, asked });
  await tx.notice.tellTeam('confirm', team);
}

/**
 * Somebody who reads the mailbox wants e-mails, or no more of them. Again changes nothing. Throws `forged` for a link that
 * was never sent, or went to an address that is not the team's any more.
 */
export async function followLink(tx: Tx, { act, team, token }: MailLink): Promise<{ team: string }> {
  const known = await tx.mailbox.find(team);
  const secret = (await tx.meta.get('session_secret'))!;
  if (!known || known.state === 'none') throw new Refusal('forged');
  if (!isLinkToken(secret, { act, team, address: known.mailbox.address }, token)) throw new Refusal('forged');
  const state = act === 'confirm' ? 'confirmed' : 'stopped';
  // A link to say yes is older than one to say no, and both may lie in the same mailbox for years.
  if (known.state === 'stopped' && act === 'confirm') throw new Refusal('link_used');
  if (known.state !== state) await tx.mailbox.put({ ...known, state });
  return { team: (await describeTeam(tx, team)).team.name };
}
