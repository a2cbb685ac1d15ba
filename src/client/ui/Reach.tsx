import { contactsText } from '../text/contacts.ts';
import { LinkButton } from './LinkButton.tsx';

export interface ReachProps {
  channel: {
    readonly kind: string;
    readonly label: string;
    readonly value?: string;
    readonly note?: string | undefined;
  };
  /** When it was last checked. */
  checked?: string | undefined;
  /** Red is for danger to people, and nothing else. */
  look?: 'danger' | 'secondary';
}

/** How to reach someone: a call is one tap, an inside number is large enough to read across a desk. */
export function Reach({ channel: { kind, label, value = '', note }, checked, look = 'secondary' }: ReachProps) {
  return (
    <li>
      {label}
      {kind === 'call' && (
        <LinkButton href={`tel:${value.replaceAll(' ', '')}`} look={look}>
          {contactsText.call(value)}
        </LinkButton>
      )}
      {kind === 'inside-phone' && <strong class="sw-reach__number">{value}</strong>}
      {kind === 'email' && (
        <a class="sw-line" href={`mailto:${value}`}>
          {value}
        </a>
      )}
      {kind === 'web' && (
        <a class="sw-line" href={value}>
          {value}
        </a>
      )}
      {(note || checked) && (
        <span class="sw-line sw-soft">
          {note} {checked}
        </span>
      )}
    </li>
  );
}
