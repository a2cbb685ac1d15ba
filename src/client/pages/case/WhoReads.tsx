import { whoSeesText as text } from '../../text/who-sees.ts';
import { Details } from '../../ui/Details.tsx';
import { namedIn } from './people.ts';
import type { CaseProps } from './WithCase.tsx';

/** Everybody who can read this now: not who was kept out of it, or taken off it. */
export function WhoReads({ session, one }: CaseProps) {
  const named = namedIn(one, session.phone.account.id);
  return (
    <Details summary={text.title}>
      <ul>
        <li>{text.reporter}</li>
        {one.readers.map(({ account }) => (
          <li key={account}>{named(account)}</li>
        ))}
      </ul>
    </Details>
  );
}
