import { Inbox } from '../pages/inbox/Inbox.tsx';
import { useWhenIdle } from '../ui/use-when-idle.ts';
import { lazyPage } from './lazy-page.ts';
import type { PageProps } from './routes.tsx';

/** A list is looked at before one of it is opened, so it does not wait for the code of that; nor, mostly, does a tap. */
const caseCode = () => import('./case-pages.tsx').then((part) => part.CaseBeside);
const CaseBeside = lazyPage(caseCode);

/** List and concern beside each other. Two pages that don't know of one another are put together here. */
export function TeamPages({ params, query }: PageProps) {
  const { space } = params;
  useWhenIdle(() => void caseCode().catch(() => {}));
  return <Inbox space={space}>{space && <CaseBeside key={space} params={params} query={query} />}</Inbox>;
}
