import { useMemo, useRef } from 'preact/hooks';
import { useLocation } from 'preact-iso/router';
import { Readying } from '../../forms/Readying.tsx';
import { useIsWhole, usePicture } from '../../forms/use-picture.ts';
import { type Seat, WithTeams } from '../../forms/WithTeams.tsx';
import type { Session } from '../../session/session.ts';
import { pictureText as text } from '../../text/picture.ts';
import { BackLink } from '../../ui/BackLink.tsx';
import { type Look, lookOf, pictureAddress, sinceDay, whereOf } from './address.ts';
import { Choose } from './Choose.tsx';
import { type MapOf, Mapped } from './Mapped.tsx';
import { Signals, type SignalsOf } from './Signals.tsx';
import { useRegister } from './use-register.ts';

/** Everything a team was sent, side by side: signals in sentences, then a map in numbers. */
export function Picture() {
  const { query } = useLocation();
  return (
    <>
      <BackLink href="/inbox">{text.toInbox}</BackLink>
      <WithTeams>
        {(seat) => (
          <>
            <Shown seat={seat} look={lookOf(query)} />
            <Onward />
          </>
        )}
      </WithTeams>
    </>
  );
}

function Shown({ seat: { session, teams, today, first }, look }: { seat: Seat; look: Look }) {
  const held = useRegister(session, look.team);
  const { since, ...always } = whereOf(look, today);
  const map: MapOf | undefined = usePicture(session, {
    ask: 'table',
    rows: look.rows,
    columns: 'domain',
    where: { ...always, ...(since && { since }) },
  });
  // A signal needs what was said before, too: it is left out when nothing of it is new enough.
  const heard: SignalsOf | undefined = usePicture(
    session,
    held ? { ask: 'told', rules: held.rules, where: always } : null,
  );
  // What is drawn stays until there is something else to draw, with the look it was drawn for.
  const last = useRef<{ map: MapOf; heard: SignalsOf; look: Look }>(undefined);
  if (map && heard) last.current = { map, heard, look };
  const drawn = last.current;
  const register = held?.register ?? null;
  const address = drawn && pictureAddress(drawn.look);
  const signals = useMemo(
    () => drawn && <Signals heard={drawn.heard} look={drawn.look} since={sinceDay(drawn.look.since, today) ?? ''} />,
    [drawn?.heard, address, today],
  );
  const mapped = useMemo(
    () =>
      drawn && (
        <Mapped session={session} map={drawn.map} look={drawn.look} names={drawn.heard.names} register={register} />
      ),
    [session, drawn?.map, drawn?.heard.names, address, register?.of],
  );
  const most = useRef(0);
  const left = map?.left ?? 0;
  most.current = Math.max(most.current, left);
  const chosen = look.since !== 'all' || look.team !== '' || look.provider !== '';
  const bare = drawn?.map.value.rows.length === 0 && !chosen;
  return (
    <>
      <h1>{text.title}</h1>
      <p class="sw-lead">{text.lead}</p>
      {!first && <Readying done={most.current - left} left={left} />}
      {!drawn && <p role="status">{text.counting}</p>}
      {drawn && bare && left === 0 && !first && <NothingYet session={session} counted={drawn.map.counted} />}
      {drawn && !bare && (
        <>
          {signals}
          <h2>{text.map}</h2>
          <Choose look={look} teams={teams} />
          {mapped}
        </>
      )}
    </>
  );
}

/** Said once everything that is here was counted: what has just come may not be yet. */
function NothingYet({ session, counted }: { session: Session; counted: number }) {
  const whole = useIsWhole(session, counted);
  if (!whole) return <p role="status">{text.counting}</p>;
  return (
    <>
      <p>{text.empty}</p>
      <p>{text.emptyWhy}</p>
    </>
  );
}

/** What can be made of it, each on a page of its own. */
function Onward() {
  return (
    <ul class="sw-case__more">
      <li>
        <a href="/picture/briefing">{text.briefing}</a>
      </li>
      <li>
        <a href="/picture/export">{text.export}</a>
      </li>
    </ul>
  );
}
