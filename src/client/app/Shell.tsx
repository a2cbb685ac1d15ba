import type { ComponentChildren } from 'preact';
import { shellText } from '../text/shell.ts';
import { SkipLink } from '../ui/SkipLink.tsx';
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
  /** Staff pages use the whole width and have no danger link. */
  wide?: boolean;
}

export function Shell({ children, demo, lock, truth, notices, wide = false }: ShellProps) {
  return (
    <div class={wide ? 'sw-shell sw-shell--wide' : 'sw-shell'}>
      <SkipLink href="#main">{shellText.skip}</SkipLink>
      {demo}
      <Header lock={lock} />
      {!wide && <DangerLink />}
      <main class="sw-main sw-width" id="main" tabIndex={-1}>
        {children}
      </main>
      <footer class="sw-footer">
        <p class="sw-footer__truth sw-width">{truth ?? shellText.nothingSent}</p>
      </footer>
      <div class="sw-notices">{notices}</div>
    </div>
  );
}

function DangerLink() {
  return (
    <p class="sw-danger-link sw-width">
      <a href="/danger">
        <span class="sw-danger-link__mark" aria-hidden="true">
          !
        </span>
        <span>
          {shellText.danger} <span class="sw-danger-link__act">{shellText.tellFirst}</span>
        </span>
      </a>
    </p>
  );
}
