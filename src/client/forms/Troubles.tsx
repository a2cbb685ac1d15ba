import type { TroubledTeam } from '../db/team/team.ts';
import { teamText, troubleFor } from '../text/team.ts';
import { Callout } from '../ui/Callout.tsx';

/** Teams of this account whose list of people fails a check: said loudly, because nothing of theirs is shown then. */
export function Troubles({ troubled }: { troubled: readonly TroubledTeam[] }) {
  return (
    <>
      {troubled.map(({ known: { team, organisation }, problem }) => (
        <Callout key={team.id} look="danger" title={teamText.trouble}>
          <p>{teamText.of(team.name, organisation.name)}</p>
          <p>{troubleFor(problem).say}</p>
          <p>{troubleFor(problem).do}</p>
        </Callout>
      ))}
    </>
  );
}
