import type { ComponentChildren } from 'preact';
import { listCases, myTeams } from '../../db/cases.ts';
import { listOrganisations } from '../../db/directory.ts';
import type { Phone } from '../../db/phone.ts';
import { readTroubled, teamsLeft } from '../../db/team.ts';
import { LeftTeams } from '../../forms/LeftTeams.tsx';
import { Troubles } from '../../forms/Troubles.tsx';
import { useLive } from '../../session/SessionProvider.tsx';
import type { Session } from '../../session/session.ts';
import { WithSession } from '../../session/WithSession.tsx';
import { inboxText } from '../../text/inbox.ts';
import { CaseList } from './CaseList.tsx';
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
  const [teams, cases, places, troubled, left] = await Promise.all([
    myTeams(phone),
    listCases(phone),
    listOrganisations(phone),
    readTroubled(phone),
    teamsLeft(phone),
  ]);
  return { teams, cases, placesKnown: places.length > 0, troubled, left };
}

function Lists({ session, space, children }: InboxProps & { session: Session }) {
  const held = useLive(session, read, []);
  const Title = space ? 'h2' : 'h1';
  const cases = held?.cases ?? [];
  const look = space ? ' sw-inbox--open' : cases.length === 0 ? ' sw-inbox--bare' : '';
  return (
    <div class={`sw-inbox${look}`}>
      <section class="sw-inbox__list" aria-labelledby="inbox-title">
        <Title class="sw-inbox__title" id="inbox-title">
          {inboxText.title}
        </Title>
        {held && <LeftTeams session={session} left={held.left} />}
        {held && <Troubles troubled={held.troubled} />}
        {held?.teams.map((known) => (
          <p class="sw-inbox__team" key={known.team.id}>
            {inboxText.team(known)} <a href={`/team/${known.team.id}`}>{inboxText.whoIsOn}</a>
          </p>
        ))}
        {held && held.teams.length > 0 && (
          <p class="sw-inbox__team">
            <a href="/observations">{inboxText.toObservations}</a>
          </p>
        )}
        {held && cases.length === 0 && held.troubled.length === 0 && <NothingYet session={session} {...held} />}
        {cases.length > 0 && <CaseList cases={cases} current={space} now={session.phone.clock.now()} />}
      </section>
      <div class="sw-inbox__case">
        {children ?? (cases.length > 0 && <p class="sw-inbox__choose">{inboxText.choose}</p>)}
      </div>
    </div>
  );
}
