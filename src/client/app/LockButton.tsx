import { useEffect, useState } from 'preact/hooks';
import { lockNow, startAutoLock } from '../session/auto-lock.ts';
import type { Session } from '../session/session.ts';
import { lockText } from '../text/lock.ts';

/** In the header of a phone that has a lock. While it is there, the phone also locks by itself. */
export function LockButton({ session: { phone } }: { session: Session }) {
  const [unsaved, warn] = useState(false);
  useEffect(() => startAutoLock(phone), [phone]);
  return (
    <button
      type="button"
      class="sw-header__leave"
      onClick={() => void lockNow(phone, unsaved).then((done) => warn(!done))}
    >
      {unsaved ? lockText.notSaved : lockText.button}
    </button>
  );
}
