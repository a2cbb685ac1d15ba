import type { ComponentChildren } from 'preact';
import { Troubles } from '../../forms/Troubles.tsx';
import { useConnection } from '../../session/SessionProvider.tsx';
import type { Session } from '../../session/session.ts';
import { WithSession } from '../../session/WithSession.tsx';
import { registerText as text } from '../../text/register.ts';
import { BackLink } from '../../ui/BackLink.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { addressIn, useRegisters, type View } from './use-register.ts';

type Content = (view: View, session: Session) => ComponentChildren;

export interface WithRegisterProps {
  team: string | undefined;
  children: Content;
}

/** For pages of a regional team's register: the team in the address, or the only one. Others read why there is none. */
export function WithRegister({ team, children }: WithRegisterProps) {
  return <WithSession>{(session) => <Found session={session} team={team} content={children} />}</WithSession>;
}

function Found({ session, team, content }: { session: Session; team: string | undefined; content: Content }) {
  const found = useRegisters(session, team);
  const connection = useConnection(session);
  if (!found) return null;
  if (found.view) return <>{content(found.view, session)}</>;
  return (
    <>
      <BackLink href="/inbox">{text.toInbox}</BackLink>
      {found.teams.length > 0 ? (
        <>
          <h1>{text.choose}</h1>
          {found.teams.map((one) => (
            <LinkButton key={one.known.team.id} look="secondary" href={addressIn({ team: one })}>
              {text.of(one.known.team.name, one.known.organisation.name)}
            </LinkButton>
          ))}
        </>
      ) : found.troubled.length > 0 ? (
        <>
          <h1>{text.title}</h1>
          <Troubles troubled={found.troubled} />
        </>
      ) : !found.placesKnown && connection !== 'online' ? (
        <h1>{text.looking}</h1>
      ) : (
        <>
          <h1>{text.noRegister}</h1>
          <p>{text.noRegisterWhy}</p>
        </>
      )}
    </>
  );
}
