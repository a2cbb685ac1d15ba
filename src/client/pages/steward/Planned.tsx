import type { Plan } from '#domain/directory-file/plan.ts';
import { changesIn } from '../../text/directory-file.ts';
import { Button } from '../../ui/Button.tsx';
import { Callout } from '../../ui/Callout.tsx';
import { Checkboxes } from '../../ui/Checkboxes.tsx';
import { importText as text } from './import-text.ts';
import { OldLetters } from './OldLetters.tsx';

export interface PlannedProps {
  plan: Plan;
  old: boolean;
  remove: boolean;
  onRemove: (remove: boolean) => void;
  onImport: () => void;
  onAgain: () => void;
}

const SHOWN = 200;

/** What an import would do. Nothing has been done yet. */
export function Planned({ plan: { puts, counts, removed }, old, remove, onRemove, onImport, onAgain }: PlannedProps) {
  return (
    <>
      <h1>{text.planTitle}</h1>
      {old && <OldLetters />}
      {puts.length === 0 && <p>{text.nothing}</p>}
      <ul>
        {changesIn(counts).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <Checkboxes
        id="remove"
        legend={text.remove}
        options={[{ value: 'remove', label: text.removeTick, hint: text.removeHint }]}
        values={remove ? ['remove'] : []}
        onChange={(values) => onRemove(values.length > 0)}
      />
      {removed.length > 0 && (
        <Callout title={text.removedTitle}>
          <ul>
            {removed.slice(0, SHOWN).map((name, at) => (
              <li key={at}>{name}</li>
            ))}
          </ul>
          {removed.length > SHOWN && <p>{text.morePages(removed.length - SHOWN)}</p>}
        </Callout>
      )}
      {puts.length > 0 && <Button onClick={onImport}>{text.import}</Button>}
      <Button look="secondary" onClick={onAgain}>
        {text.another}
      </Button>
    </>
  );
}
