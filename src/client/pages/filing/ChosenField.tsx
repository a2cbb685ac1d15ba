import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../ui/Button.tsx';
import { Fieldset } from '../../ui/Fieldset.tsx';

export interface ChosenFieldProps {
  id: string;
  words: { title: string; chosen: string; choose: string; change: string; clear: string };
  /** What is chosen, by its name; empty: nothing. */
  chosen: string;
  onClear: () => void;
  /** Choosing it. */
  children: (close: () => void) => ComponentChildren;
}

/** Something chosen from a long list: what it is now, and the list only when somebody asks for it. */
export function ChosenField({ id, words, chosen, onClear, children }: ChosenFieldProps) {
  const [open, setOpen] = useState(false);
  const now = useRef<HTMLParagraphElement>(null);
  const closed = useRef(false);
  // What was pressed is gone: whoever pressed it goes on at what is chosen now.
  useLayoutEffect(() => {
    if (closed.current) now.current?.focus();
    closed.current = false;
  });
  const close = () => {
    closed.current = true;
    setOpen(false);
  };
  return (
    <Fieldset id={id} legend={words.title}>
      <p ref={now} tabIndex={-1}>
        {chosen || words.chosen}
      </p>
      {open ? (
        children(close)
      ) : (
        <>
          <Button look="secondary" onClick={() => setOpen(true)}>
            {chosen ? words.change : words.choose}
          </Button>
          {chosen && (
            <Button
              look="secondary"
              onClick={() => {
                onClear();
                close();
              }}
            >
              {words.clear}
            </Button>
          )}
        </>
      )}
    </Fieldset>
  );
}
