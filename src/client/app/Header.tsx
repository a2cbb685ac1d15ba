import type { ComponentChildren } from 'preact';
import { shellText } from '../text/shell.ts';
import { leaveQuickly } from './leave.ts';

export function Header({ lock, children }: { lock?: ComponentChildren; children?: ComponentChildren }) {
  return (
    <header class="sw-header">
      <div class="sw-header__bar">
        <div class="sw-header__inner sw-width">
          <a class="sw-header__name" href="/">
            {shellText.name}
          </a>
          <span class="sw-header__actions">
            {lock}
            <button type="button" class="sw-header__leave" onClick={leaveQuickly}>
              {shellText.leave}
            </button>
          </span>
        </div>
      </div>
      {children}
    </header>
  );
}
