import { Details } from '../../ui/Details.tsx';
import { noteText } from './note-text.ts';

export function NoteHint() {
  return (
    <Details summary={noteText.hintTitle} open>
      <ul>
        {noteText.hint.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Details>
  );
}
