import { type Answers, given } from '#domain/questions/answers.ts';

/** Bytes of the largest piece that can be sealed, less what goes with the answers: ids, keys, a signature, a name. */
export const LARGEST_PIECE = 64 * 1024;
const AROUND = 2048;

/**
 * The answers to shorten, the longest first, and each by how many characters, so that a concern fits into one piece; none
 * when it does. Each answer may keep to its own limit and all together still be too long: an emoji takes four bytes.
 * `all` stay on the phone, `sent` go.
 */
export function toShorten(all: Answers, sent: Answers): { question: string; over: number }[] {
  // Sealed for the phone as JSON; for others as JSON in JSON, where a quotation mark takes four bytes.
  const kept = (value: unknown) => utf8Length(JSON.stringify(value));
  const onItsWay = (value: unknown) => utf8Length(JSON.stringify(JSON.stringify(value)));
  const room = LARGEST_PIECE - AROUND;
  const [measure, counted] = onItsWay(sent) > kept(all) ? [onItsWay, sent] : [kept, all];
  let rest = measure(counted) - room;
  const written = Object.keys(counted)
    .filter((question) => typeof counted[question] === 'string')
    .flatMap((question) => given(counted, question).map((text) => ({ question, text })))
    .map(({ question, text }) => ({ question, length: text.length, bytes: measure(text) - measure('') }))
    .sort((a, b) => b.bytes - a.bytes);
  const shorten: { question: string; over: number }[] = [];
  for (const { question, length, bytes } of written) {
    if (rest <= 0) break;
    // Some of it stays: nobody is asked to take back an answer as a whole.
    const bytesOff = Math.min(rest, bytes * 0.75);
    shorten.push({ question, over: Math.ceil((bytesOff / bytes) * length) });
    rest -= bytesOff;
  }
  return shorten;
}

/** Of well-formed text, such as JSON. */
function utf8Length(text: string): number {
  let bytes = 0;
  for (const sign of text) {
    const code = sign.codePointAt(0)!;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
