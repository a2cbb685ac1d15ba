import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { writingText } from '../text/writing.ts';
import { Button } from '../ui/Button.tsx';

/** A way out for words that cannot be saved or sent from here. */
export function CopyText({ text, label = writingText.copy }: { text: string; label?: ComponentChildren }) {
  const [done, setDone] = useState('');
  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      setDone(writingText.copied);
    } catch {
      setDone(writingText.notCopied);
    }
  }
  return (
    <>
      <Button look="secondary" onClick={() => void copy()}>
        {label}
      </Button>
      <p role="status" class="sw-copied">
        {done}
      </p>
    </>
  );
}
