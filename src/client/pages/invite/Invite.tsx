import { useEffect, useState } from 'preact/hooks';
import { type InviteLink, joiningWith, readInviteFragment } from '../../db/team/team-join.ts';
import { takeToken } from '../../forms/take-token.ts';
import type { Session } from '../../session/session.ts';
import { WithSession } from '../../session/WithSession.tsx';
import { joinText } from '../../text/team.ts';
import { Answered } from './Answered.tsx';
import { Said } from './Said.tsx';

/** Where a link into a team leads. Without one, the page says how it stands with the last one that was used here. */
export function Invite() {
  const [token] = useState(takeToken);
  return <WithSession>{(session) => <Linked session={session} token={token} />}</WithSession>;
}

function Linked({ session, token }: { session: Session; token: string }) {
  const [link, setLink] = useState<InviteLink | null | undefined>(() => readInviteFragment(token) ?? undefined);
  useEffect(() => {
    if (link === undefined) void joiningWith(session.phone).then(setLink);
  }, []);
  if (link === undefined) return <h1>{joinText.looking}</h1>;
  if (link === null) return <Said title={joinText.noLinkTitle} line={joinText.noLink} />;
  return <Answered session={session} link={link} />;
}
