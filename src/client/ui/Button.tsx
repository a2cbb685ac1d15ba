import type { ComponentChildren, TargetedMouseEvent } from 'preact';

export interface ButtonProps {
  children: ComponentChildren;
  onClick?: (event: TargetedMouseEvent<HTMLButtonElement>) => void;
  type?: 'button' | 'submit';
  /** `danger` only for what cannot be undone. */
  look?: ButtonLook;
  busy?: boolean;
  disabled?: boolean;
  describedBy?: string;
  /** One of several answers: the one that was given. */
  pressed?: boolean;
}

export type ButtonLook = 'main' | 'secondary' | 'danger';

export function buttonClass(look: ButtonLook): string {
  return look === 'main' ? 'sw-button' : `sw-button sw-button--${look}`;
}

export function Button({
  children,
  onClick,
  type = 'button',
  look = 'main',
  busy,
  disabled,
  describedBy,
  pressed,
}: ButtonProps) {
  return (
    <button
      type={type}
      class={buttonClass(look)}
      disabled={disabled}
      aria-busy={busy}
      aria-pressed={pressed}
      aria-describedby={describedBy}
      onClick={(event) => {
        if (!busy) onClick?.(event);
      }}
    >
      {children}
    </button>
  );
}
