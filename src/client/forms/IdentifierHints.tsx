import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Identifier } from '#domain/identifiers/identifier.ts';
import { identifierText as say } from '../text/identifiers.ts';
import { Button } from '../ui/Button.tsx';

export interface IdentifierHintsProps {
  field: string;
  text: string;
  found: readonly Identifier[];
  onText: (text: string) => void;
  onKeep: (words: string) => void;
}

/** A long list would bury the page below it. */
const MOST = 3;

/** Each find once, however often it stands in the text, with what can be done about it. */
export function IdentifierHints({ field, text, found, onText, onKeep }: IdentifierHintsProps) {
  const list = useRef<HTMLUListElement>(null);
  const acted = useRef<{ words: string; at: number; caret: number } | null>(null);
  const kinds = new Map(found.map(({ start, end, kind }) => [text.slice(start, end), kind]));
  const hints = [...kinds].slice(0, MOST);

  // The button that was pressed is gone: on to the next find, or back to the words.
  useLayoutEffect(() => {
    if (!acted.current || kinds.has(acted.current.words)) return;
    const { at, caret } = acted.current;
    acted.current = null;
    const next = list.current?.children[Math.min(at, hints.length - 1)]?.querySelector('button');
    if (next) return next.focus();
    const box = document.getElementById(field) as HTMLTextAreaElement | HTMLInputElement | null;
    box?.focus();
    box?.setSelectionRange(caret, caret);
  });

  function act(words: string, at: number, instead: string | null) {
    const same = found.filter(({ start, end }) => text.slice(start, end) === words);
    const last = same.at(-1)!;
    const shift = instead === null ? 0 : same.length * (instead.length - words.length);
    acted.current = { words, at, caret: last.end + shift };
    if (instead === null) return onKeep(words);
    onText(same.reduceRight((rest, { start, end }) => rest.slice(0, start) + instead + rest.slice(end), text));
  }
  return (
    <>
      <p class="sw-hidden" role="status">
        {kinds.size > 0 && say.found(kinds.size)}
      </p>
      {hints.length > 0 && (
        <ul class="sw-finds" aria-label={say.list} ref={list}>
          {hints.map(([words, kind], at) => (
            <li key={words}>
              <p>
                <bdi class="sw-find">{words}</bdi> {say.hint(kind)}
              </p>
              <Button look="secondary" onClick={() => act(words, at, say.inPlace[kind])}>
                {say.replace(say.inPlace[kind])}
                <span class="sw-hidden">: {words}</span>
              </Button>
              <Button look="secondary" onClick={() => act(words, at, null)}>
                {say.keep}
                <span class="sw-hidden">: {words}</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
      {kinds.size > MOST && <p>{say.more(kinds.size - MOST)}</p>}
    </>
  );
}
