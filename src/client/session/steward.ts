import type { Deployment } from '#protocol/deployment.ts';
import { DeploymentReply } from '#protocol/deployment.ts';
import type { ErrorCode } from '#protocol/errors.ts';
import { LIMITS } from '#protocol/limits.ts';
import { LOGO, moves, pictureIn } from '#protocol/picture.ts';
import type { Put, StewardFlaw } from '#protocol/steward.ts';
import { ActReply, StewardReply } from '#protocol/steward.ts';
import type { Phone } from '../db/phone.ts';
import { isInUse } from '../db/phone.ts';
import { keepSteward, knowsSteward } from '../db/places/steward.ts';
import { ask } from './ask.ts';

export type { Put, StewardReply } from '#protocol/steward.ts';

/** Why it was not done: the server's reason, or that there was no answer. Nothing of it was done either way. */
export type NotDone = StewardFlaw | ErrorCode | 'offline';
export type Done = { done: true } | { done: false; reason: NotDone; organisation: string | null };

/** What fits into one organisation, and into one request. */
export const MOST = { count: LIMITS.organisationsPerImport, chars: LIMITS.importChars };

/** What a logo may be at most, and what a picture is by its bytes. */
export { LOGO, moves, pictureIn };

/** Everything a steward looks after. An account the server has never heard of is not made known by looking. */
export async function readDesk(phone: Phone): Promise<StewardReply | ErrorCode | 'offline'> {
  if (!(await knowsSteward(phone)) && !(await isInUse(phone))) return 'forbidden';
  const answer = await ask(phone, '/v1/steward');
  if (answer.kind !== 'ok') return answer.kind === 'refused' ? answer.code : 'offline';
  const desk = StewardReply.safeParse(answer.body);
  if (!desk.success) return 'offline';
  await keepSteward(phone, true);
  return desk.data;
}

/** Organisations put all together or not at all, in this order. */
export const putOrganisations = (phone: Phone, organisations: readonly Put[]) =>
  act(phone, 'import', { organisations });
export const removeOrganisation = (phone: Phone, organisation: string) => act(phone, 'remove', { organisation });
export const notesDone = (phone: Phone, notes: readonly number[]) => act(phone, 'notes-done', { notes });
export const putDeployment = (phone: Phone, base: number, deployment: Deployment) =>
  act(phone, 'deployment', { base, deployment });

export async function readDeployment(phone: Phone): Promise<DeploymentReply | 'offline'> {
  const answer = await ask(phone, '/v1/deployment');
  const reply = answer.kind === 'ok' ? DeploymentReply.safeParse(answer.body) : null;
  return reply?.success ? reply.data : 'offline';
}

async function act(phone: Phone, name: string, body: unknown): Promise<Done> {
  const answer = await ask(phone, `/v1/steward/${name}`, body);
  const failed = (reason: NotDone): Done => ({ done: false, reason, organisation: null });
  if (answer.kind !== 'ok') return failed(answer.kind === 'refused' ? answer.code : 'offline');
  const reply = ActReply.safeParse(answer.body);
  return reply.success ? reply.data : failed('offline');
}
