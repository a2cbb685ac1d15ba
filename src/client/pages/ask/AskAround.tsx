import type { Phone } from '../../db/phone.ts';
import { listOrganisations } from '../../db/places/directory.ts';
import { whoCanBeAsked } from '../../db/team/ask-around.ts';
import type { Case } from '../../db/team/cases.ts';
import { readCase } from '../../db/team/cases.ts';
import { useLive } from '../../session/SessionProvider.tsx';
import type { Session } from '../../session/session.ts';
import { WithSession } from '../../session/WithSession.tsx';
import { caseText } from '../../text/inbox.ts';
import { BackLink } from '../../ui/BackLink.tsx';
import { AskForm } from './AskForm.tsx';
import { askText as text } from './ask-text.ts';

export function AskAround({ space }: { space: string }) {
  return (
    <>
      <BackLink href={`/inbox/${space}`}>{text.back}</BackLink>
      <WithSession>{(session) => <About key={space} session={session} space={space} />}</WithSession>
    </>
  );
}

/** "Has anyone else seen this?", to people with the role of educator on any team this device knows. */
function About({ session, space }: { session: Session; space: string }) {
  const held = useLive(session, (phone) => read(phone, space), [space]);
  if (held === undefined) return <h1>{text.title}</h1>;
  if (held === null) {
    return (
      <>
        <h1>{caseText.missing}</h1>
        <p>{caseText.missingWhy}</p>
      </>
    );
  }
  if (held.askable.length === 0) {
    return (
      <>
        <h1>{text.nobody}</h1>
        <p>{text.nobodyWhy}</p>
        <p>{text.keptOut}</p>
      </>
    );
  }
  return <AskForm session={session} {...held} />;
}

async function read(phone: Phone, space: string) {
  const one: Case | null = await readCase(phone, space);
  if (!one) return null;
  const [askable, held] = await Promise.all([whoCanBeAsked(phone, space), listOrganisations(phone)]);
  return { one, askable, placements: held.flatMap(({ organisation }) => organisation.placements) };
}
