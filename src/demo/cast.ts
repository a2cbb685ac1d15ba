import type { Account } from '#client/vault/account.ts';
import { deriveAccount, SECRET_BYTES } from '#client/vault/account.ts';
import { idOf, sha256 } from '#client/vault/hash.ts';
import type { MemberRole } from '#protocol/roster.ts';

export type DemoTeam = 'placement' | 'provider' | 'region';
export type Part = { key: string; team: DemoTeam; role: MemberRole; title: string };

/** Everyone in the demonstration who reads for a team. Job titles only, as learners know them. */
export const MEMBERS: readonly Part[] = [
  { key: 'facilitator', team: 'placement', role: 'lead', title: 'Practice education facilitator' },
  { key: 'ward-manager', team: 'placement', role: 'handler', title: 'Ward manager, Ward 4' },
  { key: 'supervisor', team: 'placement', role: 'educator', title: 'Practice supervisor, Ward 9' },
  { key: 'placement-lead', team: 'provider', role: 'lead', title: 'Practice learning lead' },
  { key: 'link-lecturer', team: 'provider', role: 'handler', title: 'Link lecturer' },
  { key: 'quality-lead', team: 'region', role: 'lead', title: 'Head of quality' },
  { key: 'quality-manager', team: 'region', role: 'handler', title: 'Quality manager' },
];
export const LEARNER = 'learner';
export const STEWARD = 'steward';

/** Fixed and public on purpose: whoever reads this line can open every demo account. */
export async function demoSecret(key: string): Promise<Uint8Array<ArrayBuffer>> {
  return (await sha256(`stepwise/demo/1\n${key}`)).slice(0, SECRET_BYTES);
}

export async function demoAccount(key: string): Promise<Account> {
  return deriveAccount(await demoSecret(key));
}

/** Ids of made-up places: always the same, so that a link into the demonstration stays good. */
export function demoId(name: string): Promise<string> {
  return idOf(`stepwise/demo/1\n${name}`);
}
