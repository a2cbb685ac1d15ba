import { readBeside } from '#server/beside.ts';
import { dayOf } from '#server/platform/clock.ts';
import { type AuditFlaw, type AuditHead, verifyAudit } from '#server/store/audit-chain.ts';
import { BadCommand, type BesideAct } from './act.ts';

/** As it is copied elsewhere: the day, how many lines there were, and the hash of the last. */
export const headLine = (day: string, { n, hash }: AuditHead) => `${day} ${n}:${hash}`;
const HEAD = /^(\d{1,15}):([\w-]{43})$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

export const auditHeadAct: BesideAct = {
  name: 'audit-head',
  about:
    'Prints one line that stands for the whole audit trail. Copy it each day to where nobody who works on this server can write.',
  example: 'npm run admin -- audit-head >> heads.txt',
  async beside(args, { env, clock, say }) {
    if (args.length > 0) throw new BadCommand(`Nothing more is needed. For example: ${auditHeadAct.example}`);
    say(headLine(dayOf(clock), await readBeside(env, (tx) => tx.audit.head())));
  },
};

export const auditVerifyAct: BesideAct = {
  name: 'audit-verify',
  about: 'Follows the audit trail from its first line, and says whether the lines copied with audit-head lie on it.',
  example: 'npm run admin -- audit-verify $(cat heads.txt)',
  async beside(args, { env, say }) {
    const copied = readHeads(args);
    const { head, flaw } = await readBeside(env, (tx) => verifyAudit(tx, copied));
    if (flaw) throw new BadCommand(`The audit trail does not hold. ${flawText(flaw)}`);
    say(`The audit trail holds: ${head.n} lines, and ${copied.length} copied heads lie on it.`);
    if (copied.length === 0) say('Without a copied head, an end that was cut off or written anew does not show.');
  },
};

function readHeads(args: readonly string[]): AuditHead[] {
  return args.flatMap((arg) => {
    if (DAY.test(arg)) return [];
    const [, n, hash] = HEAD.exec(arg) ?? [];
    if (!n || !hash)
      throw new BadCommand(`"${arg}" is not a line of audit-head. For example: ${auditVerifyAct.example}`);
    return [{ n: Number(n), hash }];
  });
}

function flawText({ n, what }: AuditFlaw): string {
  if (what === 'line') return `Line ${n} is missing, was moved, or was changed.`;
  if (what === 'end') return `Lines from ${n} on are missing.`;
  return n === 0
    ? 'Two copied heads contradict each other.'
    : `Line ${n} is not the one that a copied head stands for.`;
}
