import { useState } from 'preact/hooks';
import { loadPlace } from '../../db/places/place.ts';
import type { PageAddress } from '../../forms/page-address.ts';
import { useAsked } from '../../forms/use-asked.ts';
import { readOrganisations } from '../../session/directory.ts';
import { readPosterFacts } from '../../session/poster.ts';
import { useLive } from '../../session/SessionProvider.tsx';
import type { Session } from '../../session/session.ts';
import { WithSession } from '../../session/WithSession.tsx';
import { BackLink } from '../../ui/BackLink.tsx';
import { Button } from '../../ui/Button.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { posterText as text } from './poster-text.ts';
import { ReadyPoster } from './ReadyPoster.tsx';

export function PosterPage({ params }: PageAddress) {
  return (
    <WithSession>
      {(session) => (
        <OfPlacement
          session={session}
          organisation={params['organisation'] ?? ''}
          placement={params['placement'] ?? ''}
        />
      )}
    </WithSession>
  );
}

interface OfPlacementProps {
  session: Session;
  organisation: string;
  placement: string;
}

function OfPlacement({ session, organisation, placement }: OfPlacementProps) {
  const mine = useLive(session, async (phone) => ({ place: await loadPlace(phone) }), []);
  const [picked, pick] = useState<string>();
  const here = mine?.place?.placement?.id === placement ? mine.place : null;
  const education = (picked ?? here?.education?.id) || null;
  const { asked, again } = useAsked(async () => {
    const [facts, all] = await Promise.all([
      readPosterFacts(session.phone, { organisation, placement, education }),
      readOrganisations(),
    ]);
    if (facts === 'offline' || all === 'offline') return 'offline';
    return { facts, courses: all.filter(({ kind }) => kind === 'education') };
  }, [organisation, placement, education]);
  return (
    <div class="sw-poster-page">
      <BackLink href="/contacts">{text.back}</BackLink>
      {asked.state === 'looking' ? (
        <p role="status">{text.looking}</p>
      ) : asked.state === 'offline' ? (
        <>
          <h1>{text.offline.title}</h1>
          {text.offline.lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
          <Button onClick={again}>{text.offline.again}</Button>
        </>
      ) : asked.value.facts === 'gone' ? (
        <>
          <h1>{text.gone.title}</h1>
          {text.gone.lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
          <LinkButton href="/contacts">{text.back}</LinkButton>
        </>
      ) : (
        <ReadyPoster
          facts={asked.value.facts}
          courses={asked.value.courses}
          placement={placement}
          education={education}
          onCourse={pick}
        />
      )}
    </div>
  );
}
