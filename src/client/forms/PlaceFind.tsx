import { useState } from 'preact/hooks';
import type { SearchIndex } from '#domain/place/search.ts';
import { search } from '#domain/place/search.ts';
import { placeText } from '../text/place.ts';
import { Button } from '../ui/Button.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import type { Option } from './place-choices.ts';

const text = placeText.find;

export interface PlaceFindProps {
  id: string;
  /** On a page that asks nothing else, the question is its heading. */
  title?: boolean;
  words: { title: string; hint: string; none: string };
  index: SearchIndex<Option>;
  onPick: (option: Option) => void;
  onNone: () => void;
}

const MOST = 10;

/** Type, then tap. A list short enough to look through is there before anything is typed. */
export function PlaceFind({ id, title = false, words, index, onPick, onNone }: PlaceFindProps) {
  const [query, type] = useState('');
  const { found, more } = search(index, query, MOST);
  const asked = query.trim() !== '' || index.length <= MOST;
  return (
    <>
      <TextInput
        id={id}
        label={words.title}
        title={title}
        hint={words.hint}
        value={query}
        onInput={type}
        type="search"
      />
      <p role="status">{asked ? sayFound(index.length, found.length + more) : ''}</p>
      <ul class="sw-tasks">
        {(asked ? found : []).map((option, at) => (
          <li class="sw-tasks__task" key={at}>
            <span class="sw-tasks__name">
              <button type="button" class="sw-tasks__link" onClick={() => onPick(option)}>
                {option.name}
              </button>
              <span class="sw-tasks__hint">{option.rest}</span>
            </span>
          </li>
        ))}
      </ul>
      {asked && more > 0 && <p>{text.more(more)}</p>}
      <Button look="secondary" onClick={onNone}>
        {words.none}
      </Button>
    </>
  );
}

function sayFound(all: number, found: number): string {
  if (all === 0) return text.empty;
  return found === 0 ? text.nothing : text.found(found);
}
