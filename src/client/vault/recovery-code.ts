import { LETTERS, typedLetters } from '#protocol/letters.ts';
import { SECRET_BYTES } from './account.ts';
import { sha256 } from './hash.ts';

const SECRET_LETTERS = 26;
const CHECK_LETTERS = 2;
const GROUP = 4;

export type CodeProblem = 'code_length' | 'code_letters' | 'code_check';

/** The secret (128 bits) as 26 letters and 2 check letters, in seven groups of four. */
export async function recoveryCode(secret: Uint8Array): Promise<string> {
  let bits = 0n;
  for (const byte of secret) bits = (bits << 8n) | BigInt(byte);
  bits <<= 2n;
  let text = '';
  for (let at = SECRET_LETTERS - 1; at >= 0; at--) text += LETTERS[Number((bits >> BigInt(at * 5)) & 31n)]!;
  text += await checkLetters(text);
  return text.match(new RegExp(`.{${GROUP}}`, 'g'))!.join('-');
}

/** Reads a code as people type it. */
export async function readRecoveryCode(
  typed: string,
): Promise<{ ok: true; secret: Uint8Array<ArrayBuffer> } | { ok: false; problem: CodeProblem }> {
  const text = typedLetters(typed);
  if ([...text].some((letter) => !LETTERS.includes(letter))) return { ok: false, problem: 'code_letters' };
  if (text.length !== SECRET_LETTERS + CHECK_LETTERS) return { ok: false, problem: 'code_length' };
  const body = text.slice(0, SECRET_LETTERS);
  let bits = 0n;
  for (const letter of body) bits = (bits << 5n) | BigInt(LETTERS.indexOf(letter));
  if ((bits & 3n) !== 0n || text.slice(SECRET_LETTERS) !== (await checkLetters(body))) {
    return { ok: false, problem: 'code_check' };
  }
  bits >>= 2n;
  const secret = new Uint8Array(SECRET_BYTES);
  for (let at = SECRET_BYTES - 1; at >= 0; at--) {
    secret[at] = Number(bits & 255n);
    bits >>= 8n;
  }
  return { ok: true, secret };
}

async function checkLetters(body: string): Promise<string> {
  const [first, second] = await sha256(`stepwise/recovery/1\n${body}`);
  return LETTERS[first! & 31]! + LETTERS[second! & 31]!;
}
