import type { Act } from './act.ts';
import { exportAct } from './export.ts';
import { importAct } from './import.ts';

/** Everything `npm run admin` can do. */
export const acts: readonly Act[] = [importAct, exportAct];
