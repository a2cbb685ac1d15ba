import type { ComponentChildren } from 'preact';
import { componentText } from '../text/components.ts';

export interface SummaryRow {
  key: string;
  value: ComponentChildren;
  changeHref?: string;
}

export function SummaryList({ rows }: { rows: readonly SummaryRow[] }) {
  return (
    <dl class="sw-summary">
      {rows.map(({ key, value, changeHref }, at) => (
        <div class="sw-summary__row" key={`${at} ${key}`}>
          <dt class="sw-summary__key">{key}</dt>
          <dd class="sw-summary__value">{value}</dd>
          {changeHref && (
            <dd class="sw-summary__change">
              <a href={changeHref}>
                {componentText.change}
                <span class="sw-hidden"> {key}</span>
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
