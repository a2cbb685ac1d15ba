import { folded } from '#domain/words/fold.ts';

/**
 * The name under which the directory knows the one placement that these words speak of; empty when they speak of none, or
 * of several. It is asked about by this name, so that nothing of what the reporter wrote is told.
 */
export function placementNamed(words: string, placements: readonly { name: string }[]): string {
  const said = plain(words);
  const found = placements.filter(
    ({ name }) => said.includes(plain(name)) || said.includes(plain(name.split(',')[0]!)),
  );
  return found.length === 1 ? found[0]!.name : '';
}

/** Between spaces, so that "Ward 4" is not found in "Ward 40". */
const plain = (text: string) =>
  ` ${folded(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
