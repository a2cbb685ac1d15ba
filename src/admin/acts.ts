import type { Act } from './act.ts';
import { auditHeadAct, auditVerifyAct } from './audit.ts';
import { backupAct, restoreAct } from './backup.ts';
import { exportAct } from './export.ts';
import { importAct } from './import.ts';
import { inviteAct } from './invite.ts';
import { migrateAct } from './migrate.ts';
import { posterAct } from './poster.ts';
import { retainAct } from './retain.ts';

/** Everything `npm run admin` can do. */
export const acts: readonly Act[] = [
  importAct,
  exportAct,
  inviteAct,
  posterAct,
  migrateAct,
  retainAct,
  backupAct,
  restoreAct,
  auditHeadAct,
  auditVerifyAct,
];
