import type { ComponentChildren } from 'preact';
import { componentText } from '../text/components.ts';

export interface FieldNotesProps {
  id: string;
  hint?: ComponentChildren;
  error?: string | undefined;
}

/** Hint and error in the order in which the field names them. */
export function FieldNotes({ id, hint, error }: FieldNotesProps) {
  return (
    <>
      {hint && (
        <div class="nhsuk-hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {error && (
        <p class="nhsuk-error-message" id={`${id}-error`}>
          <span class="sw-hidden">{componentText.error} </span>
          {error}
        </p>
      )}
    </>
  );
}

export function groupClass(error: string | undefined): string {
  return error ? 'sw-group sw-group--error' : 'sw-group';
}
