/** Mail apps cut off or refuse what is much longer. Counted in the whole address, encoded. */
const LONGEST = 1800;

/** A ready e-mail (RFC 6068). `to` is empty where nobody's address is known. Null when it would be too long. */
export function mailto(to: string, subject: string, body: string): string | null {
  const link = `mailto:${encodeURIComponent(to).replace('%40', '@')}?subject=${encoded(subject)}&body=${encoded(body)}`;
  return link.length <= LONGEST ? link : null;
}

/** Half of a character, as when a text was cut, cannot be encoded. */
function encoded(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd').replace(/\r?\n/g, '\r\n'));
}
