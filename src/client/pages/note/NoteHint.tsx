import { useState } from 'preact/hooks';
import { Button } from '../../ui/Button.tsx';
import { Callout } from '../../ui/Callout.tsx';
import { noteText } from './note-text.ts';

export function NoteHint() {
  const [closed, close] = useState(false);
  if (closed) return null;
  return (
    <Callout title={noteText.hintTitle} look="plain">
      <ul>
        {noteText.hint.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <Button look="secondary" onClick={() => close(true)}>
        {noteText.closeHint}
      </Button>
    </Callout>
  );
}
