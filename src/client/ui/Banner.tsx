import type { ComponentChildren } from 'preact';

/** A thin line across the top: this is a demonstration. */
export function Banner({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    <section class="sw-banner" aria-label={label}>
      <p class="sw-width">{children}</p>
    </section>
  );
}
