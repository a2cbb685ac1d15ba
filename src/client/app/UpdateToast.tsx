import { useEffect, useReducer, useState } from 'preact/hooks';
import { onHoldsChange, updatesHeld } from '../session/hold-updates.ts';
import { shellText } from '../text/shell.ts';
import { Toast } from '../ui/Toast.tsx';
import { onUpdate, waitingUpdate } from './updates.ts';

/** Offered where it takes nothing away: no words are on their way to the disk, and nothing was filled in on this page. */
export function UpdateToast() {
  const [, refresh] = useReducer((count: number, _: undefined) => count + 1, 0);
  const [filledOn, note] = useState('');
  useEffect(() => {
    const filled = () => note(location.pathname);
    addEventListener('input', filled);
    const again = () => refresh(undefined);
    const stops = [onUpdate(again), onHoldsChange(again)];
    return () => {
      removeEventListener('input', filled);
      for (const stop of stops) stop();
    };
  }, []);
  const accept = waitingUpdate();
  if (!accept || updatesHeld() || filledOn === location.pathname) return null;
  return <Toast action={{ label: shellText.useUpdate, onAct: accept }}>{shellText.updateReady}</Toast>;
}
