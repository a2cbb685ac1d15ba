import { type AskedOfMe, asksOfMe } from '../../db/team/asks.ts';
import { useLive } from '../../session/SessionProvider.tsx';
import type { Session } from '../../session/session.ts';
import { Details } from '../../ui/Details.tsx';
import { OneQuestion } from './OneQuestion.tsx';
import { observationsText } from './observations-text.ts';

const text = observationsText.asked;

const isAnswered = ({ notSeen, draft }: AskedOfMe) => notSeen !== null || draft?.sent === true;

/** What teams ask this educator: open questions first, and those that are answered folded away. */
export function AskedOfYou({ session }: { session: Session }) {
  const asked = useLive(session, asksOfMe, []);
  if (!asked || asked.length === 0) return null;
  const answered = asked.filter(isAnswered);
  const open = asked.filter((one) => !isAnswered(one));
  return (
    <section class="sw-part">
      <h2>{text.title}</h2>
      <p>{text.lead}</p>
      {open.map((one) => (
        <OneQuestion key={one.space} session={session} one={one} />
      ))}
      {answered.length > 0 && (
        <Details summary={text.earlier(answered.length)}>
          {answered.map((one) => (
            <OneQuestion key={one.space} session={session} one={one} />
          ))}
        </Details>
      )}
    </section>
  );
}
