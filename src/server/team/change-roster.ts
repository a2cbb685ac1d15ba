import type { ErrorCode } from '#protocol/errors.ts';
import type { SignedRoster } from '#protocol/roster.ts';
import { type AddedRoster, addRoster } from '../directory/add-roster.ts';
import { Refusal } from '../refusal.ts';
import type { Tx } from '../store/store.ts';
import { mustLead } from './who-decides.ts';

type Reason = Extract<AddedRoster, { added: false }>['reason'];

/** Two leads who change a team at the same moment: the second looks again. The rest is a mistake or an attack. */
const CODE: Record<Reason, ErrorCode> = {
  unknown_team: 'not_found',
  too_many_versions: 'too_many',
  malformed: 'bad_request',
  wrong_team: 'bad_request',
  duplicate_member: 'bad_request',
  wrong_version: 'roster_conflict',
  wrong_previous: 'roster_conflict',
  swapped_keys: 'forged',
  forged: 'forged',
  no_lead: 'no_lead',
  wrong_signer: 'forbidden',
};

type By = { account: string; day: string };
type Changed = { version: number; wake: readonly string[] };

/** The next version, from a lead; or throws why not. The one that is already the newest is taken again without a trace. */
export async function changeRoster(tx: Tx, by: By, team: string, signed: SignedRoster): Promise<Changed> {
  await mustLead(tx, team, by.account);
  const latest = await tx.roster.latest(team);
  if (latest?.signed.text === signed.text) return { version: latest.version, wake: [] };
  return addVersion(tx, by, team, signed);
}

/** Whoever calls this has made sure that the account may. */
export async function addVersion(tx: Tx, by: By, team: string, signed: SignedRoster): Promise<Changed> {
  const added = await addRoster(tx, team, signed, by);
  if (!added.added) throw new Refusal(CODE[added.reason]);
  return { version: added.version, wake: added.wake };
}
