import type { ComponentChildren } from 'preact';

export interface CardProps {
  title: ComponentChildren;
  /** With an address the whole card is the target. */
  href?: string;
  level?: 2 | 3;
  children?: ComponentChildren;
}

export function Card({ title, href, level = 2, children }: CardProps) {
  const Heading = `h${level}` as const;
  return (
    <div class="sw-card">
      <Heading>
        {href ? (
          <a class="sw-card__link" href={href}>
            {title}
          </a>
        ) : (
          title
        )}
      </Heading>
      {children}
    </div>
  );
}
