import type { Phone } from '../../db/phone.ts';
import { myTeams } from '../../db/places/directory.ts';
import { knowsSteward } from '../../db/places/steward.ts';
import { useLive } from '../../session/SessionProvider.tsx';
import type { Session } from '../../session/session.ts';
import { settingsText } from '../../text/account.ts';
import { Card } from '../../ui/Card.tsx';

async function readTeams(phone: Phone) {
  const [teams, steward] = await Promise.all([myTeams(phone), knowsSteward(phone)]);
  return { teams, steward };
}

/** For those who receive concerns, and for whoever looks after this Stepwise. */
export function ForTeams({ session }: { session: Session }) {
  const held = useLive(session, readTeams, []);
  if (!held) return null;
  return (
    <>
      {held.teams.length > 0 && (
        <>
          <h2>{settingsText.teams}</h2>
          <Card title={settingsText.inbox} href="/inbox" level={3}>
            {held.teams.map(({ team, organisation }) => (
              <p key={team.id}>{settingsText.member(team.name, organisation.name)}</p>
            ))}
          </Card>
          <p>
            <a href="/team">{settingsText.whoIsOn}</a>
          </p>
        </>
      )}
      {held.steward && (
        <Card title={settingsText.steward} href="/steward">
          <p>{settingsText.stewardWhy}</p>
        </Card>
      )}
    </>
  );
}
