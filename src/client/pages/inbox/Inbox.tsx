import type { ComponentChildren } from 'preact';
import { firstSync } from '../../db/exchange/first-sync.ts';
import { endingSoon } from '../../db/inbox/ending-soon.ts';
import type { Phone } from '../../db/phone.ts';
import { knowsPlaces, myTeams } from '../../db/places/directory.ts';
import { offMyList } from '../../db/team/off-my-list.ts';
import { readTroubled, teamsLeft } from '../../db/team/team.ts';
import { Fetching } from '../../forms/Fetching.tsx';
import { Readying } from '../../forms/Readying.tsx';
import { Troubles } from '../../forms/Troubles.tsx';
import { useInbox } from '../../forms/use-inbox.ts';
import { usePart } from '../../forms/use-part.ts';
import { useLive } from '../../session/SessionProvider.tsx';
import type { Session } from '../../session/session.ts';
import { WithSession } from '../../session/WithSession.tsx';
import { inboxText } from '../../text/inbox.ts';
import { Cases } from './Cases.tsx';
import { NothingYet } from './NothingYet.tsx';

export interface InboxProps {
  /** The concern that is open beside the list. On a phone it takes the list's place. */
  space?: string | undefined;
  children?: ComponentChildren;
}

export function Inbox(props: InboxProps) {
  return <WithSession>{(session) => <Lists session={session} {...props} />}</WithSession>;
}

async function read(phone: Phone) {
  const [teams, placesKnown, troubled, left, off, ending, first] = await Promise.all([
    myTeams(phone),
    knowsPlaces(phone),
    readTroubled(phone),
    teamsLeft(phone),
    offMyList(phone),
    endingSoon(phone),
    firstSync(phone),
  ]);
  return { teams, placesKnown, troubled, left, off, ending, first };
}

function Lists({ session, space, children }: InboxProps & { session: Session }) {
  const held = useLive(session, read, []);
  const inbox = useInbox(session);
  const gone = held !== undefined && held.left.length + held.off.length + held.ending.length > 0;
  const { Part: Gone } = usePart(() => import('./Gone.tsx').then((part) => part.Gone), gone);
  const Title = space ? 'h2' : 'h1';
  const bare = !inbox || inbox.cases.length === 0;
  const fetching = held?.first && held.teams.length > 0;
  // What stands below the list is drawn with it, or it would jump.
  const drawn = inbox && !(bare && (fetching || inbox.left > 0)) ? held : undefined;
  const look = space ? ' sw-inbox--open' : bare ? ' sw-inbox--bare' : '';
  return (
    <div class={`sw-inbox${look}`}>
      <section class="sw-inbox__list" aria-labelledby="inbox-title">
        <Title class="sw-inbox__title" id="inbox-title">
          {inboxText.title}
        </Title>
        {held && Gone && <Gone session={session} {...held} />}
        {held && <Troubles troubled={held.troubled} />}
        {fetching && <Fetching session={session} first={held.first} />}
        {held && inbox && !fetching && <Readying done={inbox.cases.length} left={inbox.left} />}
        {held && inbox?.left === 0 && bare && held.troubled.length === 0 && !fetching && (
          <NothingYet session={session} {...held} />
        )}
        {held && inbox && !bare && <Cases session={session} inbox={inbox} teams={held.teams} space={space} />}
        {drawn?.teams.map((known) => (
          <p class="sw-inbox__team" key={known.team.id}>
            {inboxText.team(known)} <a href={`/team/${known.team.id}`}>{inboxText.whoIsOn}</a>
          </p>
        ))}
        {drawn?.teams
          .filter(({ team }) => team.step === 'region')
          .map(({ team }) => (
            <p class="sw-inbox__team" key={team.id}>
              <a href={`/register?team=${team.id}`}>{inboxText.toRegister}</a>
            </p>
          ))}
        {drawn && drawn.teams.length > 0 && (
          <p class="sw-inbox__team">
            <a href="/picture">{inboxText.toPicture}</a>
          </p>
        )}
        {drawn && drawn.teams.length > 0 && (
          <p class="sw-inbox__team">
            <a href="/observations">{inboxText.toObservations}</a>
          </p>
        )}
      </section>
      <div class="sw-inbox__case">{children ?? (!bare && <p class="sw-inbox__choose">{inboxText.choose}</p>)}</div>
    </div>
  );
}
