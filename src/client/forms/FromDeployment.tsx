import { useSessionState } from '../session/SessionProvider.tsx';
import type { DeploymentHereProps } from './DeploymentHere.tsx';
import { usePart } from './use-part.ts';

/** Something the steward of this deployment said, where this phone has it. Nothing is waited for, and nothing is missed. */
export function FromDeployment({ children }: Pick<DeploymentHereProps, 'children'>) {
  const state = useSessionState();
  const open = state.status === 'open';
  const { Part } = usePart(() => import('./DeploymentHere.tsx').then(({ DeploymentHere }) => DeploymentHere), open);
  if (!Part || !open) return null;
  return <Part session={state.session}>{children}</Part>;
}
