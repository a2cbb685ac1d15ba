import { type Desk, MembersOnly } from '../../forms/MembersOnly.tsx';
import type { PageAddress } from '../../forms/page-address.ts';
import { usePicture } from '../../forms/use-picture.ts';
import { BackLink } from '../../ui/BackLink.tsx';
import { briefingText as text } from './briefing-text.ts';
import { OfProvider } from './OfProvider.tsx';

/** One provider, for a review meeting: for the team itself, or as counts for others. */
export function Briefing({ query }: PageAddress) {
  const { provider } = query;
  return (
    <>
      <div class="sw-not-printed">
        <BackLink href={provider ? '/picture/briefing' : '/inbox'}>
          {provider ? text.toProviders : text.toInbox}
        </BackLink>
      </div>
      <MembersOnly>
        {(desk) => (provider ? <OfProvider key={provider} desk={desk} provider={provider} /> : <Pick desk={desk} />)}
      </MembersOnly>
    </>
  );
}

function Pick({ desk: { session } }: { desk: Desk }) {
  const drawn = usePicture(session, { ask: 'table', rows: 'provider', columns: 'domain', where: {} });
  const providers = (drawn?.value.rows ?? []).filter((id) => id !== null);
  return (
    <>
      <h1>{text.pick}</h1>
      <p>{text.pickLead}</p>
      {drawn && providers.length === 0 && <p role="status">{text.none}</p>}
      <ul>
        {providers.map((id) => (
          <li key={id}>
            <a href={`/picture/briefing?provider=${id}`}>{drawn?.names.get(id) ?? text.unknown}</a>
          </li>
        ))}
      </ul>
    </>
  );
}
