import { useState } from 'preact/hooks';
import type { Place } from '#domain/place/place.ts';
import { choiceAt } from '#domain/place/place.ts';
import type { JoinProblem, PosterLink } from '../../db/places/join.ts';
import { useAsked } from '../../forms/use-asked.ts';
import { joinByPoster, readPosterPlace } from '../../session/join.ts';
import type { Session } from '../../session/session.ts';
import { Button } from '../../ui/Button.tsx';
import { Callout } from '../../ui/Callout.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { useFocusOnChange } from '../../ui/use-focus-on-change.ts';
import { joinProblems, joinText as text } from './join-text.ts';

export interface ThisPlacementProps {
  session: Session;
  link: PosterLink;
  /** My placement as it is. */
  place: Place | null;
  onSet: () => void;
}

/** What the poster leads to, by name, before anything is set. */
export function ThisPlacement({ session, link, place, onSet }: ThisPlacementProps) {
  const { asked, again } = useAsked(async () => {
    const found = await readPosterPlace(session.phone, link);
    return found === 'offline' ? found : { organisation: found };
  }, [link]);
  const [problem, setProblem] = useState<JoinProblem | null>(null);
  const [busy, setBusy] = useState(false);
  const here = useFocusOnChange(asked.state === 'looking' ? undefined : asked.state);
  if (asked.state === 'looking') return <p role="status">{text.looking}</p>;
  const set = async () => {
    if (busy) return;
    setBusy(true);
    const result = await joinByPoster(session.phone, link);
    setBusy(false);
    setProblem(result.ok ? null : result.problem);
    if (result.ok) onSet();
  };
  const failed = problem && (
    <div role="alert">
      <Callout title={joinProblems[problem].say}>
        <p>{joinProblems[problem].do}</p>
      </Callout>
    </div>
  );
  if (asked.state === 'offline') {
    return (
      <div ref={here}>
        <h1>{text.offline.title}</h1>
        {failed}
        {text.offline.lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
        <Button onClick={() => void set()}>{text.offline.set}</Button>
        <Button look="secondary" onClick={again}>
          {text.again}
        </Button>
      </div>
    );
  }
  const { organisation } = asked.value;
  const choice = organisation === 'gone' ? null : choiceAt(organisation, link.placement, null, []);
  if (!choice?.placement) return <NotOnTheList />;
  const { placement, site } = choice;
  return (
    <div ref={here}>
      <h1>{text.found}</h1>
      {failed}
      <p class="sw-lead">
        <strong class="sw-line">{[placement.name, placement.programme].filter(Boolean).join(', ')}</strong>
        {site && <span class="sw-line">{site.name}</span>}
        <span class="sw-line">{choice.organisation?.name}</span>
      </p>
      {place?.placement && place.placement.id !== placement.id && <p>{text.instead(place.placement.name)}</p>}
      <p>{text.calm}</p>
      <Button onClick={() => void set()}>{text.set}</Button>
      <p>
        <a href="/placement">{text.byName}</a>
      </p>
    </div>
  );
}

export function NotOnTheList() {
  return (
    <>
      <h1>{text.gone.title}</h1>
      {text.gone.lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <LinkButton href="/placement">{text.byName}</LinkButton>
    </>
  );
}
