/** How hard a passphrase is to guess for somebody who holds a copy of the phone's store. `weak` is not taken. */
export type Strength = 'weak' | 'fair' | 'strong';

/** Bits. Four random words of our list have 44: at 600,000 rounds a guess, decades for one graphics card. */
const FAIR = 36;
const STRONG = 44;
const BITS_PER_WORD = 11;
/** What people make up is less random than its letters could be. */
const OF_ITS_LETTERS = 0.6;

const KINDS = [
  { of: /[a-z]/, signs: 26 },
  { of: /[A-Z]/, signs: 26 },
  { of: /[0-9]/, signs: 10 },
  { of: /[^a-zA-Z0-9 ]/, signs: 32 },
];

/** What everyone tries first, and rows of keys. */
const FIRST_TRIED =
  /pass ?(word|phrase)|stepwise|letmein|welcome|nurse|student|placement|iloveyou|qwerty|1q2w|q1w2|3e4r|1qaz|2wsx|3edc|zaq1|asdfgh|zxcvbn|abcdef|012345|123456|234567|345678|456789|987654/gi;

/** An estimate, and a cautious one: it knows no dictionary, only how long, how varied and how often tried it is. */
export function strengthOf(passphrase: string): Strength {
  const bits = Math.max(bitsOfWords(passphrase), bitsOfLetters(passphrase));
  return bits >= STRONG ? 'strong' : bits >= FAIR ? 'fair' : 'weak';
}

function bitsOfWords(text: string): number {
  const words = text
    .toLowerCase()
    .split(' ')
    .filter((word) => /^\p{L}{3,}$/u.test(word));
  return words.length < 4 ? 0 : new Set(words).size * BITS_PER_WORD;
}

function bitsOfLetters(text: string): number {
  const left = text.replace(FIRST_TRIED, '#').replace(/(.)\1+/gu, '$1');
  const varied = Math.min([...left].length, new Set(left).size * 2);
  const signs = KINDS.reduce((sum, { of, signs }) => sum + (of.test(left) ? signs : 0), 0);
  return signs === 0 ? 0 : varied * Math.log2(signs) * OF_ITS_LETTERS;
}
