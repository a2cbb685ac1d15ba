import type { ComponentChildren } from 'preact';
import type { Deployment } from '#protocol/deployment.ts';
import { loadDeployment } from '../db/places/deployment.ts';
import { useLive } from '../session/SessionProvider.tsx';
import type { Session } from '../session/session.ts';

export interface DeploymentHereProps {
  session: Session;
  children: (deployment: Deployment) => ComponentChildren;
}

export function DeploymentHere({ session, children }: DeploymentHereProps) {
  const deployment = useLive(session, loadDeployment, []);
  return <>{deployment && children(deployment)}</>;
}
