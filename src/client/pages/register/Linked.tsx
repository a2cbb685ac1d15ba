import { firstWords } from '#domain/concern/draft.ts';
import type { Phone } from '../../db/phone.ts';
import { readCase } from '../../db/team/cases.ts';
import { useLive } from '../../session/SessionProvider.tsx';
import type { Session } from '../../session/session.ts';
import { scopeText as text } from '../../text/register.ts';

const WORDS = 90;

/** What was sent to the team and stands behind something in the register, each with the way to it. */
export function Linked({ session, spaces }: { session: Session; spaces: readonly string[] }) {
  const held = useLive(session, (phone) => openingWords(phone, spaces), [spaces.join(' ')]) ?? [];
  return (
    <>
      {held.map(({ space, words }) => (
        <span class="sw-line" key={space}>
          {words === null ? text.notHeld : <a href={`/inbox/${space}`}>{words}</a>}
        </span>
      ))}
    </>
  );
}

/** Null for what this device does not hold: it was kept from its owner, or has not come. */
function openingWords(phone: Phone, spaces: readonly string[]): Promise<{ space: string; words: string | null }[]> {
  return Promise.all(
    spaces.map(async (space) => {
      const report = (await readCase(phone, space))?.conversation.report;
      return { space, words: report ? firstWords(report, WORDS) || text.noWords : null };
    }),
  );
}
