import { componentText } from '../text/components.ts';

export interface BackLinkProps {
  href: string;
  children?: string;
}

export function BackLink({ href, children = componentText.back }: BackLinkProps) {
  return (
    <a class="sw-back" href={href}>
      {children}
    </a>
  );
}
