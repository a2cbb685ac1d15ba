import { mailto } from '#domain/concern/mailto.ts';
import { CopyText } from '../../forms/CopyText.tsx';
import { checkedOn } from '../../text/checked.ts';
import { buttonClass } from '../../ui/Button.tsx';
import { otherWaysText } from './other-ways-text.ts';
import { mailboxesOf, type Recipient } from './recipient.ts';
import type { Letter } from './use-letter.ts';

const text = otherWaysText.ways;

export interface ByEmailProps {
  to: Recipient;
  letter: Letter;
  onUsed: () => void;
}

/** A ready e-mail in the person's own mail app. A long letter is copied first, because mail apps cut long addresses. */
export function ByEmail({ to: { region, address, checked }, letter, onUsed }: ByEmailProps) {
  const known = address ?? '';
  const whole = mailto(known, text.subject, letter.text);
  const link = whole ?? mailto(known, text.subject, text.pasteHere) ?? 'mailto:';
  const mailbox = mailboxesOf(region, 'email').find(({ value }) => value === address);
  return (
    <section class="sw-part">
      <h2>{text.email}</h2>
      <p>{text.shows}</p>
      <p>{text.own}</p>
      {mailbox || checked ? (
        <p>
          {text.toAddress} <span class="sw-line">{address}</span>
          <span class="sw-line sw-soft">
            {checkedOn(mailbox?.lastChecked ?? checked ?? '')} {mailbox?.note}
          </span>
        </p>
      ) : (
        <p>{text.noAddress}</p>
      )}
      {!whole && (
        <>
          <p>{text.tooLong}</p>
          <CopyText text={letter.text} label={text.copy} />
        </>
      )}
      <a class={buttonClass('main')} href={link} onClick={onUsed}>
        {text.open}
      </a>
    </section>
  );
}
