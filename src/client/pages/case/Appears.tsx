import { useState } from 'preact/hooks';
import type { Case } from '../../db/team/cases.ts';
import { unsealIdentity } from '../../db/team/cases.ts';
import type { Session } from '../../session/session.ts';
import { caseText } from '../../text/inbox.ts';
import { Button } from '../../ui/Button.tsx';

/** Who they are, as far as they chose to say. A sealed name is opened only by a press, and forgotten with the page. */
export function Appears({ session, one }: { session: Session; one: Case }) {
  const { report } = one.conversation;
  if (!report) return null;
  return (
    <>
      <h2>{caseText.name}</h2>
      {report.mode === 'open' && <p>{report.name ? caseText.open(report.name) : caseText.openNoName}</p>}
      {report.mode === 'anonymous' && <p>{caseText.anonymous}</p>}
      {report.mode === 'confidential' && (
        <>
          <p>{caseText.confidential}</p>
          <SealedName key={one.space} session={session} one={one} />
        </>
      )}
    </>
  );
}

function SealedName({ session, one }: { session: Session; one: Case }) {
  const [shown, show] = useState<string | null>(null);
  const mine = one.conversation.identity?.sealed[session.phone.account.id];
  if (!mine) return <p>{one.leads ? caseText.sealedBefore : caseText.sealedForOthers}</p>;
  async function open(): Promise<void> {
    const name = await unsealIdentity(session.phone, one);
    show(name ? caseText.theirName(name) : caseText.noSealedName);
  }
  return (
    <>
      <p id="sealed-name">{caseText.sealedForYou}</p>
      {shown === null && (
        <Button look="secondary" describedBy="sealed-name" onClick={() => void open()}>
          {caseText.showName}
        </Button>
      )}
      <p role="status">
        <strong>{shown}</strong>
      </p>
    </>
  );
}
