import { useEffect, useReducer } from 'preact/hooks';
import { onHoldsChange, updatesHeld } from '../session/hold-updates.ts';
import { shellText } from '../text/shell.ts';
import { Toast } from '../ui/Toast.tsx';
import { onUpdate, waitingUpdate } from './updates.ts';

export function UpdateToast() {
  const [, refresh] = useReducer((count: number, _: undefined) => count + 1, 0);
  useEffect(() => {
    const again = () => refresh(undefined);
    const stops = [onUpdate(again), onHoldsChange(again)];
    return () => {
      for (const stop of stops) stop();
    };
  }, []);
  const accept = waitingUpdate();
  if (!accept || updatesHeld()) return null;
  return <Toast action={{ label: shellText.useUpdate, onAct: accept }}>{shellText.updateReady}</Toast>;
}
