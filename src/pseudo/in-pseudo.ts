const PLAIN = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const MARKED = [...'åƀçđêƒĝĥîĵķļɱñöþɋřšţûṽŵẋýžÅƁÇĐÊƑĜĤÎĴĶĻṀÑÖÞɊŘŠŢÛṼŴẊÝŽ'];

/** Nobody translates these: what is put in later, addresses, and the name. */
const KEPT = /(\{[\w-]+\}|https?:\/\/\S+|\S+@\S+\.\S+|Stepwise)/;
const NO_WORDS = /^(\/|https?:|[^\s@]+@[^\s@]+$|[\w-]*\.[a-z]+$|[\d-]*T\d\d:|\P{L}*$)/u;

/** Something people read, and not an address, the name of a file, or an hour as computers write it. */
export const hasWords = (text: string) => !NO_WORDS.test(text);

/** Every letter marked and every vowel twice, so about a third longer; still to be read by whoever looks at the page. */
export function markedLetters(text: string): string {
  const marked = (some: string) =>
    some.replace(/[a-z]/gi, (letter) => MARKED[PLAIN.indexOf(letter)]!.repeat(/[aeiou]/i.test(letter) ? 2 : 1));
  return text
    .split(KEPT)
    .map((part, at) => (at % 2 === 1 ? part : marked(part)))
    .join('');
}

/** The words in a language that nobody speaks. The brackets show where a text begins and ends. */
export function inPseudo(text: string): string {
  if (!hasWords(text)) return text;
  const [, before, words, after] = text.match(/^(\s*)(.*?)(\s*)$/s)!;
  return `${before}[${markedLetters(words!)}]${after}`;
}
