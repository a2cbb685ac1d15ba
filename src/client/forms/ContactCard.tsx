import { checkedLongAgo } from '#domain/place/checked.ts';
import { checkedOn } from '../text/checked.ts';
import { contactsText as text } from '../text/contacts.ts';
import { LinkButton } from '../ui/LinkButton.tsx';
import { CopyText } from './CopyText.tsx';
import type { KnownContact } from './known-contacts.ts';

/** The address is written out, so that it can be read to someone; the buttons stay short enough for a thumb. */
export function ContactCard({ known: { contact, place }, now }: { known: KnownContact; now: Date }) {
  const { id, role, phone, email, lastChecked } = contact;
  const toCopy = [role, place, phone, email].filter(Boolean).join('\n');
  const whom = <span class="sw-hidden"> {role}</span>;
  return (
    <li class="sw-card">
      <p>
        <strong class="sw-line">{role}</strong>
        {place}
        {email && <span class="sw-line">{email}</span>}
        <span class="sw-line sw-soft">
          {checkedOn(lastChecked)}
          {checkedLongAgo(lastChecked, now) && ` ${text.old}`}
        </span>
      </p>
      <div class="sw-contact__ways">
        {phone && (
          <LinkButton href={`tel:${phone.replaceAll(' ', '')}`} look="secondary">
            {text.call(phone)}
          </LinkButton>
        )}
        {email && (
          <LinkButton href={`mailto:${email}`} look="secondary">
            {text.mail}
            {whom}
          </LinkButton>
        )}
        <CopyText
          text={toCopy}
          label={
            <>
              {text.copy}
              {whom}
            </>
          }
        />
      </div>
      <p>
        <a href={`/contacts/${id}/wrong`}>
          {text.wrong}
          {whom}
        </a>
      </p>
    </li>
  );
}
