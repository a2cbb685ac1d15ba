import type { Act } from './act.ts';
import { inviteAct } from './invite.ts';
import { posterAct } from './poster.ts';

/** Everything `npm run admin` can do. */
export const acts: readonly Act[] = [inviteAct, posterAct];
