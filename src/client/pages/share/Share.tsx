import { readCase } from '../../db/team/cases.ts';
import { type RegionalTeam, regionalTeams } from '../../db/team/register.ts';
import type { PageAddress } from '../../forms/page-address.ts';
import { usePicture } from '../../forms/use-picture.ts';
import { useLive } from '../../session/SessionProvider.tsx';
import type { Session } from '../../session/session.ts';
import { WithSession } from '../../session/WithSession.tsx';
import { BackLink } from '../../ui/BackLink.tsx';
import { OfConcerns } from './OfConcerns.tsx';
import { shareText as text } from './share-text.ts';

/** Under the Emerging Concerns Protocol: about a provider, or from one concern on. Regional teams only. */
export function Share({ query }: PageAddress) {
  const { provider = '', case: space = '' } = query;
  return (
    <>
      <div class="sw-not-printed">
        {provider ? (
          <BackLink href={`/picture/briefing?provider=${provider}`}>{text.toBriefing}</BackLink>
        ) : (
          <BackLink href={space ? `/inbox/${space}` : '/inbox'} />
        )}
      </div>
      <WithSession>{(session) => <ForRegions session={session} provider={provider} space={space} />}</WithSession>
    </>
  );
}

interface ForRegionsProps {
  session: Session;
  provider: string;
  space: string;
}

function ForRegions({ session, provider, space }: ForRegionsProps) {
  const held = useLive(
    session,
    async (phone) => ({ teams: await regionalTeams(phone), one: space ? await readCase(phone, space) : null }),
    [space],
  );
  if (!held) return null;
  const { teams, one } = held;
  const team = teams.find(({ known }) => known.team.id === one?.team.team.id) ?? teams[0];
  if (!team) return <Sentence title={text.only} why={text.onlyWhy} />;
  if (!provider && !one) return <Sentence title={text.nothing} why={text.nothingWhy} />;
  // What is shared is about a place: from one concern the way leads to its provider.
  const { filed } = one?.casework ?? {};
  const place = filed ?? one?.conversation.report?.place;
  return <Found session={session} team={team} provider={provider || (place?.organisation?.id ?? '')} space={space} />;
}

function Sentence({ title, why }: { title: string; why: string }) {
  return (
    <>
      <h1>{title}</h1>
      <p>{why}</p>
    </>
  );
}

function Found({ session, team, provider, space }: ForRegionsProps & { team: RegionalTeam }) {
  const where = provider ? { team: team.known.team.id, provider } : { spaces: [space] };
  const drawn = usePicture(session, { ask: 'facts', where });
  if (!drawn) return <h1>{text.title}</h1>;
  return (
    <OfConcerns
      key={provider || space}
      session={session}
      team={team}
      provider={provider ? { id: provider, name: drawn.names.get(provider) ?? text.unknown } : null}
      facts={drawn.value.filter(({ kind }) => kind === 'concern')}
      names={drawn.names}
      first={space}
    />
  );
}
