import { useEffect, useState } from 'preact/hooks';
import { askToInstall, canAsk, onOffer } from '../../session/install.ts';
import { Button } from '../../ui/Button.tsx';
import { homeNameText as text } from './home-name-text.ts';

/** Where the browser can be asked to do it. It says so itself, now or later, and anew after the name has changed. */
export function AddNow() {
  const [possible, set] = useState(canAsk);
  const [said, say] = useState('');
  useEffect(() => onOffer(() => set(canAsk())), []);
  async function ask(): Promise<void> {
    // It answers one question for each time it offers.
    set(false);
    const yes = await askToInstall();
    say(yes ? text.asked : text.notAsked);
  }
  return (
    <>
      {possible && <Button onClick={() => void ask()}>{text.ask}</Button>}
      <p role="status">{said}</p>
    </>
  );
}
