export function SkipLink({ href, children }: { href: string; children: string }) {
  return (
    <a class="nhsuk-skip-link" href={href}>
      {children}
    </a>
  );
}
