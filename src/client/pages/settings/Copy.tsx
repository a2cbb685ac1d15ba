import { countUncopied } from '../../db/exchange/account.ts';
import type { Phone } from '../../db/phone.ts';
import { isInUse } from '../../db/phone.ts';
import { useLive, useSession } from '../../session/SessionProvider.tsx';
import { settingsText } from '../../text/account.ts';

async function readCopy(phone: Phone) {
  const [uncopied, inUse] = await Promise.all([countUncopied(phone), isInUse(phone)]);
  return { uncopied, inUse };
}

/** How far the copy is that other devices open. */
export function Copy() {
  const state = useSession();
  const held = useLive(state.status === 'open' ? state.session : null, readCopy, []);
  if (!held) return null;
  const { waiting, refused } = held.uncopied;
  const settled = held.inUse ? settingsText.upToDate : settingsText.nothing;
  return (
    <>
      <h3>{settingsText.copy}</h3>
      <p role="status">
        {waiting > 0 && `${settingsText.waiting(waiting)} `}
        {refused > 0 && settingsText.refused(refused)}
        {waiting + refused === 0 && settled}
      </p>
      <p>{settingsText.sealed}</p>
    </>
  );
}
