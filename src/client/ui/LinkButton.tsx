import type { ComponentChildren } from 'preact';
import { type ButtonLook, buttonClass } from './Button.tsx';

export interface LinkButtonProps {
  href: string;
  children: ComponentChildren;
  look?: ButtonLook;
}

/** Looks like a button, goes somewhere. It keeps the role of a link. */
export function LinkButton({ href, children, look = 'main' }: LinkButtonProps) {
  return (
    <a class={buttonClass(look)} href={href}>
      {children}
    </a>
  );
}
