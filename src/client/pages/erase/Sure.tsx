import { render } from 'preact';
import { useState } from 'preact/hooks';
import { erasePhone, type Leftover } from '../../session/erase.ts';
import { Button } from '../../ui/Button.tsx';
import { Callout } from '../../ui/Callout.tsx';
import { eraseText as text } from './erase-text.ts';
import { Removed } from './Removed.tsx';

/** The second question, and the last one. */
export function Sure({ waiting, onKeep }: { waiting: boolean; onKeep: () => void }) {
  const [busy, setBusy] = useState(false);
  async function remove(): Promise<void> {
    setBusy(true);
    showRemoved(await erasePhone());
  }
  return (
    <>
      <h1>{text.sureTitle}</h1>
      <Callout title={text.warning}>
        <p>{text.lost}</p>
        {waiting && <p>{text.never}</p>}
      </Callout>
      <Button look="danger" busy={busy} onClick={() => void remove()}>
        {busy ? text.removing : text.remove}
      </Button>
      <Button look="secondary" disabled={busy} onClick={onKeep}>
        {text.keep}
      </Button>
    </>
  );
}

/** In place of the whole app: nothing of it goes on that could store something anew, and every link opens it afresh. */
function showRemoved(left: readonly Leftover[]): void {
  render(<Removed left={left} />, document.getElementById('app') as HTMLElement);
}
