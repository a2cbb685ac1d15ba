import { teamsWithoutMembers } from '#domain/directory-file/overview.ts';
import { stewardText as text } from './steward-text.ts';
import type { Desk } from './WithDesk.tsx';

const SHOWN = 50;

export function EmptyTeams({ desk }: { desk: Desk }) {
  const empty = teamsWithoutMembers(desk.organisations, desk.founded);
  return (
    <section class="sw-part">
      <h2>{text.emptyTeams}</h2>
      <p>{empty.length > 0 ? text.emptyTeamsWhy : text.emptyTeamsNone}</p>
      <ul class="sw-tasks">
        {empty.slice(0, SHOWN).map(({ team, held }) => (
          <li class="sw-tasks__task" key={team.id}>
            <span class="sw-tasks__name">
              {team.name}
              <span class="sw-tasks__hint">{held.organisation.name}</span>
            </span>
            <InviteLead team={team.id} name={team.name} />
          </li>
        ))}
      </ul>
      {empty.length > SHOWN && <p>{text.more(empty.length - SHOWN)}</p>}
    </section>
  );
}

export function InviteLead({ team, name }: { team: string; name: string }) {
  return (
    <a class="sw-tasks__act" href={`/steward/teams/${team}/invite`}>
      {text.invite}
      <span class="sw-hidden"> {name}</span>
    </a>
  );
}
