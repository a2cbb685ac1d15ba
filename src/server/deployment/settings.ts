import type { Deployment, DeploymentReply } from '#protocol/deployment.ts';
import { raiseDirectoryVersion } from '../directory/directory-version.ts';
import { Refusal } from '../refusal.ts';
import { ActStopped, type By } from '../steward/act.ts';
import type { ReadTx, Tx } from '../store/store.ts';
import { isLogo } from './logo.ts';
import { deploymentName } from './set-up.ts';

/** As it is kept: the name has a row of its own, which `hello` reads too. */
type Kept = { version: number; settings: Omit<Deployment, 'name'> };

const UNTOUCHED: Kept = {
  version: 0,
  settings: { welcome: '', links: [], leave: null, roles: [], matrix: null, retention: [] },
};

async function kept(tx: ReadTx): Promise<Kept> {
  const stored = await tx.meta.get('deployment');
  return stored === null ? UNTOUCHED : (JSON.parse(stored) as Kept);
}

export async function readDeployment(tx: ReadTx): Promise<DeploymentReply> {
  const { version, settings } = await kept(tx);
  return { version, deployment: { name: await deploymentName(tx), ...settings } };
}

export async function deploymentVersion(tx: ReadTx): Promise<number> {
  return (await kept(tx)).version;
}

/** Phones hear of it with the directory's list, so that one counts up too. */
export async function changeDeployment(tx: Tx, base: number, { name, ...settings }: Deployment, by: By): Promise<void> {
  if (settings.logo && !isLogo(settings.logo)) throw new Refusal('bad_request');
  if ((await kept(tx)).version !== base) throw new ActStopped('changed_meanwhile');
  const version = base + 1;
  await tx.meta.set('deployment_name', name);
  await tx.meta.set('deployment', JSON.stringify({ version, settings } satisfies Kept));
  await raiseDirectoryVersion(tx);
  await tx.audit.add({ day: by.day, act: 'deployment', actor: by.account, subjects: [String(version)] });
}
