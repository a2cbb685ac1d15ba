import type { ComponentChildren } from 'preact';

export interface DetailsProps {
  summary: ComponentChildren;
  open?: boolean;
  onOpen?: () => void;
  children: ComponentChildren;
}

export function Details({ summary, open, onOpen, children }: DetailsProps) {
  return (
    <details
      class="nhsuk-details"
      open={open}
      onToggle={(event) => {
        if (event.currentTarget.open) onOpen?.();
      }}
    >
      <summary class="nhsuk-details__summary">
        <span class="nhsuk-details__summary-text">{summary}</span>
      </summary>
      <div class="nhsuk-details__text">{children}</div>
    </details>
  );
}
