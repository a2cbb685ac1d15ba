import type { ComponentChildren } from 'preact';
import { SaveLine } from '../../forms/SaveLine.tsx';
import type { HalfWritten } from '../../forms/use-half-written.ts';
import { TextArea } from '../../ui/TextArea.tsx';

export interface WordsToKeepProps {
  id: string;
  label: string;
  hint: string;
  error?: string | undefined;
  words: HalfWritten;
  above?: (add: (words: string) => void) => ComponentChildren;
}

/** A box of a longer form: what is half written is kept, and the form sends it. */
export function WordsToKeep({ id, label, hint, error, words, above }: WordsToKeepProps) {
  return (
    <>
      {above?.((more) => {
        words.add(more);
        document.getElementById(id)?.focus();
      })}
      <TextArea
        id={id}
        label={label}
        hint={hint}
        error={error}
        value={words.text}
        limit={20_000}
        onInput={words.change}
      />
      {words.text !== '' && <SaveLine state={words.state} text={words.text} />}
    </>
  );
}
