import { inOrder } from '#domain/words/in-order.ts';
import type { PageAddress } from '../../forms/page-address.ts';
import { usePicture } from '../../forms/use-picture.ts';
import { type Seat, WithTeams } from '../../forms/WithTeams.tsx';
import { BackLink } from '../../ui/BackLink.tsx';
import { briefingText as text } from './briefing-text.ts';
import { OfProvider } from './OfProvider.tsx';

/** One provider, for a review meeting: for the team itself, or as counts for others. */
export function Briefing({ query }: PageAddress) {
  const { provider } = query;
  return (
    <>
      <div class="sw-not-printed">
        <BackLink href={provider ? '/picture/briefing' : '/picture'}>
          {provider ? text.toProviders : text.toPicture}
        </BackLink>
      </div>
      <WithTeams>
        {(desk) => (provider ? <OfProvider key={provider} desk={desk} provider={provider} /> : <Pick desk={desk} />)}
      </WithTeams>
    </>
  );
}

function Pick({ desk: { session } }: { desk: Seat }) {
  const drawn = usePicture(session, { ask: 'table', rows: 'provider', columns: 'domain', where: {} });
  const providers = (drawn?.value.rows ?? [])
    .filter((id) => id !== null)
    .map((id) => ({ id, name: drawn?.names.get(id) ?? text.unknown }))
    .sort((a, b) => inOrder(a.name, b.name));
  return (
    <>
      <h1>{text.pick}</h1>
      <p>{text.pickLead}</p>
      {drawn && providers.length === 0 && <p role="status">{text.none}</p>}
      <ul>
        {providers.map(({ id, name }) => (
          <li key={id}>
            <a href={`/picture/briefing?provider=${id}`}>{name}</a>
          </li>
        ))}
      </ul>
    </>
  );
}
