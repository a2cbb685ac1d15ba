import type { Deployment, DeploymentReply } from '#protocol/deployment.ts';
import type { Phone } from './phone.ts';
import { keepSealed, readSealed } from './sealed-row.ts';

const ROW = 'deployment';

const held = async (phone: Phone) => (await readSealed(phone, ROW)) as DeploymentReply | undefined;

/** What the steward of this deployment says, as this phone last heard it; null: nothing. */
export async function loadDeployment(phone: Phone): Promise<Deployment | null> {
  return (await held(phone))?.deployment ?? null;
}

/** The version of it that is here; 0: none, which is also what a server says that has none. */
export async function deploymentHeld(phone: Phone): Promise<number> {
  return (await held(phone))?.version ?? 0;
}

export function keepDeployment(phone: Phone, reply: DeploymentReply): Promise<void> {
  return keepSealed(phone, ROW, reply);
}
