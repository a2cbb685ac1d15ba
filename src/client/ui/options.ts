import type { ComponentChildren } from 'preact';

export interface FieldOption {
  value: string;
  label: ComponentChildren;
  hint?: ComponentChildren;
}

/** The first option carries the field's own id, so that a link in the error summary lands on something. */
export function optionId(id: string, index: number): string {
  return index === 0 ? id : `${id}-${index + 1}`;
}
