import type { ComponentChildren } from 'preact';
import { shellText } from '../text/shell.ts';

export interface ToastProps {
  children: ComponentChildren;
  action?: { label: string; onAct: () => void };
  onClose?: () => void;
}

/** Sits in the shell's fixed corner, so its coming and going moves nothing. It is that corner that says it aloud. */
export function Toast({ children, action, onClose }: ToastProps) {
  return (
    <div class="sw-toast">
      <p class="sw-toast__text">{children}</p>
      {action && (
        <button type="button" class="sw-toast__action" onClick={action.onAct}>
          {action.label}
        </button>
      )}
      {onClose && (
        <button type="button" class="sw-toast__action" onClick={onClose}>
          {shellText.close}
        </button>
      )}
    </div>
  );
}
