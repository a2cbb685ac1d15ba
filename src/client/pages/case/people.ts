import type { Case } from '../../db/team/cases.ts';
import { titlesToldApart } from '../../forms/told-apart.ts';
import { handleText } from '../../text/case.ts';

/** What to call an account: its job title on the team, now or once. Never a name. */
export type Named = (account: string) => string;

export function namedIn({ titles }: Pick<Case, 'titles'>, me: string): Named {
  const by = titlesToldApart(titles);
  return (account) => (account === me ? handleText.you : (by.get(account) ?? handleText.someone));
}
