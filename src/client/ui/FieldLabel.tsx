import type { ComponentChildren } from 'preact';

export interface FieldLabelProps {
  id: string;
  children: ComponentChildren;
  /** On a page that asks one thing, the question is the page's heading. */
  title?: boolean | undefined;
  hidden?: boolean | undefined;
}

export function FieldLabel({ id, children, title, hidden }: FieldLabelProps) {
  if (!title) {
    return (
      <label class={hidden ? 'sw-hidden' : 'nhsuk-label nhsuk-label--s'} for={id}>
        {children}
      </label>
    );
  }
  return (
    <h1 class="nhsuk-label-wrapper">
      <label class="nhsuk-label nhsuk-label--l" for={id}>
        {children}
      </label>
    </h1>
  );
}
