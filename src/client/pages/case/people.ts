import { toldApart } from '#domain/words/told-apart.ts';
import type { Case } from '../../db/cases.ts';
import { handleText } from '../../text/case.ts';

/** What to call an account: its job title on the team, now or once. Never a name. */
export type Named = (account: string) => string;

export function namedIn({ titles }: Pick<Case, 'titles'>, me: string): Named {
  const names = toldApart([...titles.values()]);
  const by = new Map([...titles.keys()].map((account, at) => [account, names[at]!]));
  return (account) => (account === me ? handleText.you : (by.get(account) ?? handleText.someone));
}
