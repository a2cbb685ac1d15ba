import { useState } from 'preact/hooks';
import { Inbox } from '../pages/inbox/Inbox.tsx';
import { usePart } from '../ui/use-part.ts';
import { useWhenIdle } from '../ui/use-when-idle.ts';
import { PageMissing } from './PageMissing.tsx';
import type { PageProps } from './routes.tsx';

/**
 * List and concern beside each other. Two pages that don't know of one another are put together here. A list is looked at before
 * one of it is opened, so it does not wait for the code of that; nor, mostly, does a tap.
 */
export function TeamPages({ params }: PageProps) {
  const { space } = params;
  const [idle, rest] = useState(false);
  useWhenIdle(() => rest(true));
  const { Part: Case, missing } = usePart(
    () => import('../pages/case/Case.tsx').then((part) => part.Case),
    idle || space !== undefined,
  );
  return (
    <Inbox space={space}>{space && (Case ? <Case key={space} space={space} /> : missing && <PageMissing />)}</Inbox>
  );
}
