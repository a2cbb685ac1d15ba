import type { OwnTeam } from '../../db/team/team.ts';
import { roleText, teamText } from '../../text/team.ts';
import { SummaryList } from '../../ui/SummaryList.tsx';

/** Job titles and roles, and how far earlier concerns are opened to whoever came later. */
export function Members({ team: { known, verified, me, opened } }: { team: OwnTeam }) {
  const unfinished = (account: string) => {
    const count = opened.get(account);
    return count && count.done < count.of ? count : null;
  };
  const { members } = verified.current;
  return (
    <>
      <h2>{teamText.people}</h2>
      <p>{teamText.peopleWhy}</p>
      <SummaryList
        rows={members.map(({ account, role, title }) => {
          const rest = unfinished(account);
          return {
            key: account === me.account ? `${title} (${teamText.you})` : title,
            value: (
              <>
                <span class="sw-line">{roleText[role].label}</span>
                {rest && <span class="sw-line">{teamText.opened(rest)}</span>}
              </>
            ),
            ...(me.role === 'lead' || account === me.account
              ? { changeHref: `/team/${known.team.id}/member/${account}` }
              : {}),
          };
        })}
      />
      {members.some(({ account }) => unfinished(account)) && <p role="status">{teamText.openedHow}</p>}
    </>
  );
}
