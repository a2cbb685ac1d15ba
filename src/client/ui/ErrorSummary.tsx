import { useEffect, useRef } from 'preact/hooks';
import { componentText } from '../text/components.ts';

export interface FieldError {
  /** The id of the field it belongs to. */
  id: string;
  message: string;
}

export interface ErrorSummaryProps {
  errors: readonly FieldError[];
  title?: string;
}

export function ErrorSummary({ errors, title = componentText.check }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  const known = useRef<string[]>([]);
  // It takes the focus for what it says anew, and when a form is sent again: never from somebody who mends a field.
  useEffect(() => {
    const said = errors.map(({ message }) => message);
    const show = () => box.current?.focus();
    if (said.some((one) => !known.current.includes(one))) show();
    known.current = said;
    const again = () => setTimeout(show);
    addEventListener('submit', again);
    return () => removeEventListener('submit', again);
  });
  if (errors.length === 0) return null;
  return (
    <div class="sw-error-summary" ref={box} tabIndex={-1} role="alert">
      <h2>{title}</h2>
      <ul>
        {errors.map(({ id, message }) => (
          <li key={id}>
            <a href={`#${id}`} onClick={(event) => land(event, id)}>
              {message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The question comes into view before its field gets the focus, or the person lands on a box without a question. */
function land(event: Event, id: string): void {
  const field = document.getElementById(id);
  if (!field) return;
  event.preventDefault();
  const question = field.closest('fieldset')?.querySelector('legend') ?? document.querySelector(`label[for="${id}"]`);
  (question ?? field).scrollIntoView?.();
  field.focus({ preventScroll: true });
}
