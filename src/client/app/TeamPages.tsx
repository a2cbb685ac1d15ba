import { Case } from '../pages/case/Case.tsx';
import { Inbox } from '../pages/inbox/Inbox.tsx';
import type { PageProps } from './routes.tsx';

/** List and concern beside each other. Two pages that don't know of one another are put together here. */
export function TeamPages({ params }: PageProps) {
  const { space } = params;
  return <Inbox space={space}>{space && <Case key={space} space={space} />}</Inbox>;
}
