import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { StepId } from '#content/schema.ts';
import type { KnownContactsProps } from '../../forms/KnownContacts.tsx';
import { PublicAddresses } from '../../forms/PublicAddresses.tsx';
import { useSessionState } from '../../session/SessionProvider.tsx';
import { contactsText as text } from '../../text/contacts.ts';

/** Beside advice there is room for a few; the page of contacts has them all. */
const FEW = 4;

/** Whom this phone knows needs the open phone, and is not waited for: the advice above is readable without it. */
export function Contacts({ step, role }: { step: StepId; role?: string }) {
  const state = useSessionState();
  const [Known, setKnown] = useState<ComponentType<KnownContactsProps> | null>(null);
  const [missing, setMissing] = useState(false);
  useEffect(() => {
    if (state.status !== 'open') return;
    import('../../forms/KnownContacts.tsx').then(
      ({ KnownContacts }) => setKnown(() => KnownContacts),
      () => setMissing(true),
    );
  }, [state.status]);
  const looking = state.status === 'opening' || (state.status === 'open' && !missing);
  return (
    <>
      {Known && state.status === 'open' ? (
        <Known session={state.session} step={step} role={role} most={FEW} />
      ) : (
        <p role="status">{looking ? text.looking : text.none[step]}</p>
      )}
      {step === 'region' && <PublicAddresses />}
    </>
  );
}
