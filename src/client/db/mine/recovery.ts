import { typedLetters } from '#protocol/letters.ts';
import type { SaveProblem } from '../durably.ts';
import { recoveryCodeOf } from '../exchange/account.ts';
import type { Phone } from '../phone.ts';
import { keepChecked } from './about-account.ts';

/** Which groups of the recovery code somebody is asked for, from 1, in order: two, by chance. */
export async function groupsToAsk(phone: Phone): Promise<readonly number[]> {
  const left = (await recoveryCodeOf(phone)).split('-').map((_, at) => at + 1);
  const asked = [0, 1].map(() => left.splice(pick(phone, left.length), 1)[0]!);
  return asked.sort((a, b) => a - b);
}

/** Bytes that would favour some groups are drawn again. */
function pick({ random }: Phone, count: number): number {
  for (;;) {
    const byte = random(1)[0]!;
    if (byte < 256 - (256 % count)) return byte % count;
  }
}

export type CodeCheck = { ok: true } | { ok: false; wrong: readonly number[] } | { ok: false; problem: SaveProblem };

/** Compares groups as people type them. When all are right, every device of the account knows that a copy is kept. */
export async function checkCode(phone: Phone, typed: ReadonlyMap<number, string>): Promise<CodeCheck> {
  const groups = (await recoveryCodeOf(phone)).split('-');
  const wrong = [...typed].flatMap(([group, text]) => (typedLetters(text) === groups[group - 1] ? [] : [group]));
  return wrong.length > 0 ? { ok: false, wrong } : keepChecked(phone);
}
