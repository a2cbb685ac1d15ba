import type { ComponentChildren } from 'preact';

export function Tag({ children, strong }: { children: ComponentChildren; strong?: boolean }) {
  return <strong class={strong ? 'sw-tag sw-tag--strong' : 'sw-tag'}>{children}</strong>;
}
