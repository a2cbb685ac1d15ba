import { type Mutation, mutationText, OPERATIONS, type OperationName } from '#protocol/operations.ts';
import { sha256 } from '../crypto/hash.ts';
import type { Tx } from '../store/store.ts';
import type { Actor } from './actor.ts';
import { append } from './append.ts';
import { bar } from './bar.ts';
import { grantTo } from './grant-to.ts';
import { hold, retain } from './keep.ts';
import { open } from './open.ts';
import { put } from './put.ts';
import { type Ruling, refuse } from './ruling.ts';

type Rule = (tx: Tx, actor: Actor, args: unknown) => Promise<Ruling>;

function rule<Args>(
  schema: { safeParse(value: unknown): { success: true; data: Args } | { success: false } },
  apply: (tx: Tx, actor: Actor, args: Args) => Promise<Ruling>,
): Rule {
  return async (tx, actor, args) => {
    const parsed = schema.safeParse(args);
    return parsed.success ? apply(tx, actor, parsed.data) : refuse('malformed');
  };
}

const RULES: Record<OperationName, Rule> = {
  'open@1': rule(OPERATIONS['open@1'], open),
  'put@1': rule(OPERATIONS['put@1'], put),
  'append@1': rule(OPERATIONS['append@1'], append),
  'grant@1': rule(OPERATIONS['grant@1'], grantTo),
  'bar@1': rule(OPERATIONS['bar@1'], bar),
  'retain@1': rule(OPERATIONS['retain@1'], retain),
  'hold@1': rule(OPERATIONS['hold@1'], hold),
};

/** Null when the arguments are nested so deep that writing them as text overflows the stack. */
function textHash(mutation: Mutation): string | null {
  try {
    return sha256(mutationText(mutation));
  } catch {
    return null;
  }
}

export async function judge(tx: Tx, actor: Actor, mutation: Mutation): Promise<Ruling> {
  const hash = textHash(mutation);
  if (hash === null) return refuse('malformed');
  if (hash !== mutation.hash) return refuse('hash_mismatch');
  if (!Object.hasOwn(RULES, mutation.op)) return refuse('unknown_operation');
  return RULES[mutation.op as OperationName](tx, actor, mutation.args);
}
