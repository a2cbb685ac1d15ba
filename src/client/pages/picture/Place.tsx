import { useLocation } from 'preact-iso/router';
import { timeLineOf } from '#domain/picture/time-line.ts';
import { usePicture } from '../../forms/use-picture.ts';
import { type Seat, WithTeams } from '../../forms/WithTeams.tsx';
import { longDate } from '../../text/dates.ts';
import { pictureText, lineText as text } from '../../text/picture.ts';
import { BackLink } from '../../ui/BackLink.tsx';
import { Button } from '../../ui/Button.tsx';
import { type Look, lookOf, pictureAddress } from './address.ts';
import { nameOn } from './names.ts';
import { PlaceTable } from './PlaceTable.tsx';
import { TimeLineDrawn } from './TimeLineDrawn.tsx';

/** What came from one placement and what was closed, on a line of time and as a table. */
export function Place() {
  const { query } = useLocation();
  const look = lookOf(query);
  return (
    <>
      <BackLink href={pictureAddress(look)}>{pictureText.title}</BackLink>
      <WithTeams>{(seat) => <Shown seat={seat} look={look} placement={query['placement'] ?? ''} />}</WithTeams>
    </>
  );
}

function Shown({ seat: { session, today }, look, placement }: { seat: Seat; look: Look; placement: string }) {
  const team = look.team ? { team: look.team } : {};
  const drawn = usePicture(session, { ask: 'facts', where: { placement, ...team } });
  if (!drawn) return <p role="status">{pictureText.counting}</p>;
  const { value: facts, names } = drawn;
  const line = timeLineOf(facts, today);
  if (!line) {
    return (
      <>
        <h1>{text.page}</h1>
        <p>{text.none}</p>
      </>
    );
  }
  const name = nameOn('placement', placement, names);
  const provider = facts.find((one) => one.provider !== null)?.provider;
  return (
    <>
      <h1>{name}</h1>
      {provider && <p class="sw-lead">{nameOn('provider', provider, names)}</p>}
      <p>{text.lead(longDate(line.from), longDate(line.to))}</p>
      <TimeLineDrawn line={line} placement={name} />
      <h2>{text.table}</h2>
      <div class="sw-alert">
        <PlaceTable facts={facts} />
      </div>
      <p class="sw-printed-only">{text.foot(longDate(today))}</p>
      <div class="sw-not-printed">
        <Button onClick={() => print()}>{text.print}</Button>
      </div>
    </>
  );
}
