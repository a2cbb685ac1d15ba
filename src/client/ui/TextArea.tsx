import type { ComponentChildren, Ref } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { CharacterCount } from './CharacterCount.tsx';
import { describedBy } from './described-by.ts';
import { directionOf } from './direction.ts';
import { FieldLabel } from './FieldLabel.tsx';
import { FieldNotes, groupClass } from './FieldNotes.tsx';

export interface TextAreaProps {
  id: string;
  label: ComponentChildren;
  /** The label is the page's h1. */
  title?: boolean;
  labelHidden?: boolean;
  hint?: ComponentChildren;
  error?: string | undefined;
  value: string;
  onInput: (value: string) => void;
  /** Counts down when it comes near; never cuts text off. */
  limit?: number;
  rows?: number;
  autoFocus?: boolean;
  fieldRef?: Ref<HTMLTextAreaElement>;
  /** Lies over the text, exactly as large as the box. */
  children?: ComponentChildren;
}

const growsByItself = globalThis.CSS?.supports?.('field-sizing', 'content') ?? false;

export function TextArea(props: TextAreaProps) {
  const { id, label, title, labelHidden, hint, error, value, onInput, limit, rows = 5, autoFocus, fieldRef } = props;
  const own = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    if (typeof fieldRef === 'function') fieldRef(own.current);
    else if (fieldRef) fieldRef.current = own.current;
    if (autoFocus) own.current?.focus();
  }, []);
  useLayoutEffect(() => {
    if (growsByItself || !own.current) return;
    own.current.style.height = 'auto';
    own.current.style.height = `${own.current.scrollHeight + 4}px`;
  }, [value]);
  return (
    <div class={groupClass(error)}>
      <FieldLabel id={id} title={title} hidden={labelHidden}>
        {label}
      </FieldLabel>
      <FieldNotes id={id} hint={hint} error={error} />
      <div class="sw-textarea-frame">
        <textarea
          class={rows <= 2 ? 'sw-textarea sw-textarea--short' : 'sw-textarea'}
          id={id}
          name={id}
          rows={rows}
          ref={own}
          dir={directionOf(value)}
          value={value}
          aria-describedby={describedBy(id, { hint, error, count: limit })}
          aria-invalid={error ? true : undefined}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
        {props.children}
      </div>
      {limit && <CharacterCount id={`${id}-count`} left={limit - value.length} limit={limit} />}
    </div>
  );
}
