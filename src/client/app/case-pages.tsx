import { Case } from '../pages/case/Case.tsx';
import type { PageProps } from './routes.tsx';

/** One concern, beside the list it was opened from. */
export function CaseBeside({ params: { space = '' } }: PageProps) {
  return <Case space={space} />;
}
