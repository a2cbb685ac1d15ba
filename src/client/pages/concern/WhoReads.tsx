import type { SentConcern } from '../../db/mine/concerns.ts';
import { titlesToldApart } from '../../forms/told-apart.ts';
import { whoSeesText as text } from '../../text/who-sees.ts';
import { Details } from '../../ui/Details.tsx';

/** By job title, as on the page where it was sent from. */
export function WhoReads({ sent: { titles, readers } }: { sent: SentConcern }) {
  const names = titlesToldApart(titles);
  return (
    <Details summary={text.title}>
      <ul>
        <li>{text.you}</li>
        {readers.map((account) => (
          <li key={account}>{names.get(account)}</li>
        ))}
      </ul>
    </Details>
  );
}
