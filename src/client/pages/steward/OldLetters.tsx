import { Callout } from '../../ui/Callout.tsx';
import { importText } from './import-text.ts';

export function OldLetters() {
  return (
    <Callout>
      <p>{importText.oldLetters}</p>
    </Callout>
  );
}
