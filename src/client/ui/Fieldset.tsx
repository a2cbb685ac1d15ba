import type { ComponentChildren } from 'preact';
import { describedBy } from './described-by.ts';
import { FieldNotes, groupClass } from './FieldNotes.tsx';

export interface FieldsetProps {
  id: string;
  legend: ComponentChildren;
  /** The legend is the page's h1. */
  title?: boolean | undefined;
  hint?: ComponentChildren;
  error?: string | undefined;
  children: ComponentChildren;
}

export function Fieldset({ id, legend, title, hint, error, children }: FieldsetProps) {
  return (
    <div class={groupClass(error)}>
      <fieldset class="nhsuk-fieldset" aria-describedby={describedBy(id, { hint, error })}>
        <legend class={`nhsuk-fieldset__legend nhsuk-fieldset__legend--${title ? 'l' : 's'}`}>
          {title ? <h1 class="nhsuk-fieldset__heading">{legend}</h1> : legend}
        </legend>
        <FieldNotes id={id} hint={hint} error={error} />
        {children}
      </fieldset>
    </div>
  );
}
