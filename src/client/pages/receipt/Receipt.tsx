import { readReceipt } from '../../db/receipts.ts';
import { DraftGone } from '../../forms/DraftGone.tsx';
import type { PageAddress } from '../../forms/page-address.ts';
import { useDraft } from '../../forms/use-draft.ts';
import { useLive } from '../../session/SessionProvider.tsx';
import type { Session } from '../../session/session.ts';
import { WithSession } from '../../session/WithSession.tsx';
import { concernText } from '../../text/concern.ts';
import { BackLink } from '../../ui/BackLink.tsx';
import { ReceiptOf } from './ReceiptOf.tsx';
import { receiptPageText } from './receipt-text.ts';

export function Receipt({ params }: PageAddress) {
  const [id, space] = [params['id'] ?? '', params['space'] ?? ''];
  return (
    <WithSession>{(session) => <OneReceipt key={id + space} session={session} id={id} space={space} />}</WithSession>
  );
}

function OneReceipt({ session, id, space }: { session: Session; id: string; space: string }) {
  const { draft } = useDraft(session, id).view;
  const receipt = useLive(session, async (phone) => draft && readReceipt(phone, draft, space), [draft]);
  if (draft === undefined || (draft && receipt === undefined)) return null;
  if (draft === null) return <DraftGone />;
  return (
    <>
      <BackLink href={`/concerns/${id}`}>{concernText.toList[draft.form]}</BackLink>
      {receipt ? <ReceiptOf receipt={receipt} /> : <h1>{receiptPageText.none}</h1>}
    </>
  );
}
