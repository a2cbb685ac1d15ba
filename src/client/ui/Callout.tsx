import type { ComponentChildren } from 'preact';

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
          <span class="sw-hidden">Important: </span>
          {title}
        </Heading>
      )}
      {children}
    </div>
  );
}
