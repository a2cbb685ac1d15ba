import type { ComponentChildren } from 'preact';
import { shellText } from '../text/shell.ts';
import { SkipLink } from '../ui/SkipLink.tsx';
import { DangerLink } from './DangerLink.tsx';
import { Header } from './Header.tsx';

export interface ShellProps {
  children: ComponentChildren;
  /** A banner above everything, on every page of a demonstration. */
  demo?: ComponentChildren;
  /** Beside *Leave quickly*: the lock. */
  lock?: ComponentChildren;
  /** The one line that says what is saved and what is sent. */
  truth?: ComponentChildren;
  /** Fixed above the lower edge: no signal, a new version, a short message. */
  notices?: ComponentChildren;
  /** The way to the danger page: on every learner page but that one. */
  danger?: boolean;
  /** Staff pages use the whole width. */
  wide?: boolean;
}

export function Shell({ children, demo, lock, truth, notices, danger = true, wide = false }: ShellProps) {
  return (
    <div class={wide ? 'sw-shell sw-shell--wide' : 'sw-shell'}>
      <SkipLink href="#main">{shellText.skip}</SkipLink>
      {demo}
      <Header lock={lock}>{danger && <DangerLink />}</Header>
      <main class="sw-main sw-width" id="main" tabIndex={-1}>
        {children}
      </main>
      <footer class="sw-footer">
        {/* There before what they say: a screen reader tells what changes in them. */}
        <div class="sw-notices" role="status">
          {notices}
        </div>
        <p class="sw-footer__truth sw-width" role="status">
          {truth ?? shellText.nothingSent}
        </p>
      </footer>
    </div>
  );
}
