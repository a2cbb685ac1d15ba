import type { Deployment, DeploymentReply, Logo } from '#protocol/deployment.ts';
import { remember } from '../../platform/remembered.ts';
import type { Phone } from '../phone.ts';
import { keepSealed, readSealed } from '../sealed-row.ts';

const ROW = 'deployment';
/** In a row of its own: together with many words it would not fit one. */
const LOGO = 'deployment logo';

const held = async (phone: Phone) => (await readSealed(phone, ROW)) as DeploymentReply | undefined;

/** What the steward of this deployment says, as this phone last heard it; null: nothing. */
export async function loadDeployment(phone: Phone): Promise<Deployment | null> {
  const here = await held(phone);
  const logo = (await readSealed(phone, LOGO)) as Logo | null | undefined;
  return here ? { ...here.deployment, ...(logo && { logo }) } : null;
}

/** The version of it that is here; 0: none, which is also what a server says that has none. */
export async function deploymentHeld(phone: Phone): Promise<number> {
  return (await held(phone))?.version ?? 0;
}

export async function keepDeployment(phone: Phone, { version, deployment }: DeploymentReply): Promise<void> {
  const { logo = null, ...words } = deployment;
  await keepSealed(phone, LOGO, logo);
  await keepSealed(phone, ROW, { version, deployment: words });
  remember('leave', deployment.leave);
}
