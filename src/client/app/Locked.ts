import type { ComponentType } from 'preact';
import lazy from 'preact-iso/lazy';
import type { Locked as LockedPhone } from '../session/session.ts';
import { PageMissing } from './PageMissing.tsx';

type Page = ComponentType<{ locked: LockedPhone }>;

/** What stands on a page that needs the phone while it is locked. */
export const Locked = lazy(() =>
  import('../pages/lock/Unlock.tsx').then(
    (part): Page => part.Unlock,
    () => PageMissing,
  ),
) as Page;
