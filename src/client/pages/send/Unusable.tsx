import type { KnownTeam } from '../../db/places/directory.ts';
import { rosterText } from '../../text/rosters.ts';
import { Callout } from '../../ui/Callout.tsx';
import { sendText } from './send-text.ts';

/** A team whose list fails a check, and why: nothing must be sent to it. One that nobody is on yet is no alarm. */
export function Unusable({ known: { team, organisation, roster } }: { known: KnownTeam }) {
  if (roster.ok || roster.problem === 'roster_empty') return null;
  return (
    <Callout look="danger" title={`${sendText.who.unusable}: ${team.name}, ${organisation.name}`}>
      <p>{rosterText[roster.problem].say}</p>
      <p>{rosterText[roster.problem].do}</p>
    </Callout>
  );
}
