import { copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { parseArgs } from 'node:util';
import { sha256 } from '#server/crypto/hash.ts';
import { type AuditHead, auditText, verifyAudit } from '#server/store/audit-chain.ts';
import type { AuditLine } from '#server/store/public.ts';
import { lookAt } from '#server/store/sqlite/look.ts';
import { DATABASE_FILE } from '#server/store/sqlite/open-store.ts';
import type { Dice } from '../scenario/random.ts';
import { makeDice } from '../scenario/random.ts';
import { appendArgs } from '../server/device.ts';
import { makeFolder, startServer } from '../server/harness.ts';

type Row = Omit<AuditLine, 'subjects'> & { n: number; subjects: string; hash: string };
/** Someone who can write to the file and knows this code does one thing to the trail. */
type Tamper = (rows: Row[], dice: Dice) => { rows: Row[]; head?: AuditHead };

const FIELDS = ['day', 'act', 'actor', 'subjects', 'hash'] as const;
const OTHER = {
  day: '2026-01-01',
  act: 'grant',
  actor: 'X'.repeat(22),
  subjects: 'Y'.repeat(22),
  hash: 'Z'.repeat(43),
};

const changed = (rows: Row[], dice: Dice): Row[] => {
  const at = dice.below(rows.length);
  const field = dice.pick(FIELDS);
  return rows.map((row, index) => (index === at ? { ...row, [field]: OTHER[field] } : row));
};
const without = (rows: Row[], dice: Dice) => rows.toSpliced(dice.below(rows.length - 1), 1);
/** New hashes from the first line on, so that the trail is sound in itself. */
function resealed(rows: Row[]): { rows: Row[]; head: AuditHead } {
  let hash = 'A'.repeat(43);
  const sound = rows.map((row, at) => {
    const { day, act, actor, subjects } = row;
    hash = sha256(auditText(hash, at + 1, { day, act, actor, subjects: subjects === '' ? [] : subjects.split(' ') }));
    return { ...row, n: at + 1, hash };
  });
  return { rows: sound, head: { n: sound.length, hash } };
}
const cut = (rows: Row[], dice: Dice) => rows.slice(0, -(1 + dice.below(Math.min(20, rows.length - 1))));

/** `alone`: shows without a copied head. */
const KINDS: Record<string, { alone: boolean; tamper: Tamper }> = {
  edit: { alone: true, tamper: (rows, dice) => ({ rows: changed(rows, dice) }) },
  delete: { alone: true, tamper: (rows, dice) => ({ rows: without(rows, dice) }) },
  reorder: {
    alone: true,
    tamper(rows, dice) {
      const at = dice.below(rows.length - 1);
      const [one, two] = [rows[at]!, rows[at + 1]!];
      return { rows: rows.with(at, { ...two, n: one.n }).with(at + 1, { ...one, n: two.n }) };
    },
  },
  truncate: { alone: true, tamper: (rows, dice) => ({ rows: cut(rows, dice) }) },
  'truncate, with a new end': {
    alone: false,
    tamper(rows, dice) {
      const left = cut(rows, dice);
      const { n, hash } = left.at(-1)!;
      return { rows: left, head: { n, hash } };
    },
  },
  'forge: written anew from a changed line on': {
    alone: false,
    tamper: (rows, dice) => resealed(rows.with(dice.below(rows.length), { ...rows[0]!, actor: OTHER.actor })),
  },
  'forge: written anew without a line': { alone: false, tamper: (rows, dice) => resealed(without(rows, dice)) },
};

export interface TamperResult {
  pass: boolean;
  count: number;
  seed: number;
  /** Of each kind: how many, how many showed by themselves, and how many against a head copied before. */
  kinds: Record<string, { count: number; alone: number; withHead: number }>;
}

/** Changes copies of a real server's database file, one way each, and looks whether that shows. */
export async function playTampering({ count, seed }: { count: number; seed: number }): Promise<TamperResult> {
  const folder = makeFolder();
  const dice = makeDice(seed);
  const copy = join(folder, 'copy.db');
  const kinds: TamperResult['kinds'] = {};
  try {
    await writeTrail(folder);
    const original = join(folder, DATABASE_FILE);
    const copied = await lookAt(original, (tx) => tx.audit.head());
    for (let round = 0; round < count; round++) {
      const name = Object.keys(KINDS)[round % Object.keys(KINDS).length]!;
      copyFileSync(original, copy);
      change(copy, KINDS[name]!.tamper, dice);
      const tally = kinds[name] ?? { count: 0, alone: 0, withHead: 0 };
      kinds[name] = tally;
      tally.count += 1;
      if ((await lookAt(copy, (tx) => verifyAudit(tx))).flaw) tally.alone += 1;
      if ((await lookAt(copy, (tx) => verifyAudit(tx, [copied]))).flaw) tally.withHead += 1;
    }
    const sound = (await lookAt(original, (tx) => verifyAudit(tx, [copied]))).flaw === null;
    const pass =
      sound &&
      Object.entries(kinds).every(
        ([name, { count: tried, alone, withHead }]) => withHead === tried && (!KINDS[name]!.alone || alone === tried),
      );
    return { pass, count, seed, kinds };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function writeTrail(folder: string): Promise<void> {
  const server = startServer({ folder });
  const device = await server.device();
  const vault = await device.openVault();
  for (let round = 0; round < 6; round++) {
    await device.sync(...Array.from({ length: 10 }, () => device.next('append@1', appendArgs(vault))));
  }
  await server.stop();
}

function change(file: string, tamper: Tamper, dice: Dice): void {
  const database = new DatabaseSync(file);
  database.exec('DROP TRIGGER audit_stays; DROP TRIGGER audit_is_kept');
  const before = database.prepare('SELECT n, day, act, actor, subjects, hash FROM audit ORDER BY n').all();
  const { rows, head } = tamper(before as unknown as Row[], dice);
  database.exec('DELETE FROM audit');
  const add = database.prepare('INSERT INTO audit (n, day, act, actor, subjects, hash) VALUES (?, ?, ?, ?, ?, ?)');
  for (const { n, day, act, actor, subjects, hash } of rows) add.run(n, day, act, actor, subjects, hash);
  if (head) database.prepare('UPDATE audit_head SET n = ?, hash = ?').run(head.n, head.hash);
  database.close();
}

/** `npm run audit:verify -- --tamper [--count 200] [--seed 1] [--json]`. For a real trail: `npm run admin -- audit-verify`. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      tamper: { type: 'boolean', default: false },
      count: { type: 'string', default: '200' },
      seed: { type: 'string', default: '1' },
      json: { type: 'boolean', default: false },
    },
  });
  if (!values.tamper) throw new Error('Say --tamper. A real trail is verified by: npm run admin -- audit-verify');
  const result = await playTampering({ count: Number(values.count), seed: Number(values.seed) });
  if (values.json) console.log(JSON.stringify(result));
  else {
    for (const [name, { count, alone, withHead }] of Object.entries(result.kinds)) {
      console.log(`${name}: ${count} times; shown by itself ${alone}, against a copied head ${withHead}`);
    }
    console.log(result.pass ? 'Everything showed.' : 'Something did not show.');
  }
  process.exitCode = result.pass ? 0 : 1;
}

if (import.meta.main) await main();
