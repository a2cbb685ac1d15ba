export interface BackLinkProps {
  href: string;
  children?: string;
}

export function BackLink({ href, children = 'Back' }: BackLinkProps) {
  return (
    <a class="sw-back" href={href}>
      {children}
    </a>
  );
}
