import { isMailAddress, type Mailbox } from '../../session/team.ts';
import { mailboxText as text } from '../../text/mailbox.ts';

/** A mailbox as it stands in the form. */
export type TypedMailbox = {
  address: string;
  often: Mailbox['often'];
  hour: string;
  quiet: boolean;
  from: string;
  to: string;
};

const EVENING = '18';
const MORNING = '8';

export function typedOf(known: Mailbox | null): TypedMailbox {
  return {
    address: known?.address ?? '',
    often: known?.often ?? 'hourly',
    hour: known ? String(known.hour) : MORNING,
    quiet: !!known?.quiet,
    from: known?.quiet ? String(known.quiet.from) : EVENING,
    to: known?.quiet ? String(known.quiet.to) : MORNING,
  };
}

export function mailboxOf({ address, often, hour, quiet, from, to }: TypedMailbox): Mailbox {
  return {
    address: address.trim(),
    often,
    hour: Number(hour),
    quiet: quiet ? { from: Number(from), to: Number(to) } : null,
  };
}

/** What is wrong with the address, as far as that can be seen. Whether anybody reads it, the first e-mail shows. */
export function flawOf({ address }: TypedMailbox): string | undefined {
  if (address.trim() === '') return text.empty;
  return isMailAddress(address.trim()) ? undefined : text.wrong;
}
