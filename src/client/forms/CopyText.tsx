import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { writingText } from '../text/writing.ts';
import { Button } from '../ui/Button.tsx';

export interface CopyTextProps {
  text: string;
  label?: ComponentChildren;
  onCopied?: () => void;
}

/** A way out for words that cannot be saved or sent from here. */
export function CopyText({ text, label = writingText.copy, onCopied }: CopyTextProps) {
  const [done, setDone] = useState('');
  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      setDone(writingText.copied);
      onCopied?.();
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
