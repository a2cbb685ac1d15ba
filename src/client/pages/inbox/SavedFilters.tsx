import { useState } from 'preact/hooks';
import type { SavedFilter } from '#domain/inbox/saved.ts';
import { removeFilter, savedFilters, saveFilter } from '../../db/inbox/inbox-filters.ts';
import { useLive } from '../../session/SessionProvider.tsx';
import type { Session } from '../../session/session.ts';
import { sentenceFor } from '../../text/errors.ts';
import { inboxText } from '../../text/inbox.ts';
import { Button } from '../../ui/Button.tsx';
import { TextInput } from '../../ui/TextInput.tsx';

export interface SavedFiltersProps {
  session: Session;
  /** The list as it is looked at now. */
  look: Pick<SavedFilter, 'view' | 'filter'>;
  onChoose: (saved: SavedFilter) => void;
}

const NAME = 'filter-name';

/** Ways to look at the list that a member gave a name, on all their devices. */
export function SavedFilters({ session: { phone }, session, look, onChoose }: SavedFiltersProps) {
  const saved = useLive(session, savedFilters, []) ?? [];
  const [name, setName] = useState('');
  const [problem, setProblem] = useState<string>();
  async function save() {
    if (name.trim() === '') return setProblem(inboxText.nameMissing);
    const result = await saveFilter(phone, { ...look, name: name.trim() });
    if (!result.ok) return setProblem(sentenceFor(result.problem).say);
    setName('');
    setProblem(undefined);
  }
  return (
    <>
      {saved.length > 0 && (
        <>
          <h3 class="sw-inbox__saved">{inboxText.saved}</h3>
          <ul class="sw-inbox__filters">
            {saved.map((one) => (
              <li key={one.id}>
                <Button look="secondary" onClick={() => onChoose(one)}>
                  {one.name}
                </Button>
                <Button
                  look="secondary"
                  onClick={() => void removeFilter(phone, one.id).then(() => document.getElementById(NAME)?.focus())}
                >
                  {inboxText.forget} <span class="sw-hidden">{one.name}</span>
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
      <TextInput
        id={NAME}
        label={inboxText.filterName}
        hint={inboxText.filterNameHint}
        error={problem}
        value={name}
        onInput={setName}
      />
      <Button look="secondary" onClick={() => void save()}>
        {inboxText.saveFilter}
      </Button>
    </>
  );
}
