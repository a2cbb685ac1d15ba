/**
 * A text as it is compared: without capitals, accents, apostrophes, and marks that nobody sees. Sign by sign it gives the
 * same as all at once, so a place in it can be traced back.
 */
export function folded(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\p{M}\p{Cf}'’]/gu, '')
    .replaceAll('ς', 'σ');
}
