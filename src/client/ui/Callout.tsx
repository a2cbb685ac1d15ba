import type { ComponentChildren } from 'preact';
import { componentText } from '../text/components.ts';

export interface CalloutProps {
  title?: ComponentChildren;
  /** `danger` is for danger to people, never for a status. */
  look?: 'note' | 'plain' | 'danger';
  level?: 2 | 3;
  children: ComponentChildren;
}

export function Callout({ title, look = 'note', level = 2, children }: CalloutProps) {
  const Heading = `h${level}` as const;
  return (
    <div class={look === 'note' ? 'sw-callout' : `sw-callout sw-callout--${look}`}>
      {title && (
        <Heading>
          <span class="sw-hidden">{componentText.important} </span>
          {title}
        </Heading>
      )}
      {children}
    </div>
  );
}
