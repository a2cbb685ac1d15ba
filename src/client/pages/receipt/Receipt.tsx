import { readReceipt } from '../../db/mine/receipts.ts';
import { DraftGone } from '../../forms/DraftGone.tsx';
import type { PageAddress } from '../../forms/page-address.ts';
import { useDraft } from '../../forms/use-draft.ts';
import { useLive } from '../../session/SessionProvider.tsx';
import type { Session } from '../../session/session.ts';
import { WithSession } from '../../session/WithSession.tsx';
import { concernText } from '../../text/concern.ts';
import { BackLink } from '../../ui/BackLink.tsx';
import { OnPaper } from './OnPaper.tsx';
import { ReceiptOf } from './ReceiptOf.tsx';
import { receiptPageText } from './receipt-text.ts';

export function Receipt({ params, query }: PageAddress) {
  const [id, space] = [params['id'] ?? '', params['space'] ?? ''];
  return (
    <WithSession>
      {(session) => <OneReceipt key={id + space} session={session} id={id} space={space} paper={'paper' in query} />}
    </WithSession>
  );
}

function OneReceipt({ session, id, space, paper }: { session: Session; id: string; space: string; paper: boolean }) {
  const { draft } = useDraft(session, id).view;
  const receipt = useLive(session, async (phone) => draft && readReceipt(phone, draft, space), [draft]);
  if (draft === undefined || (draft && receipt === undefined)) return null;
  if (draft === null) return <DraftGone />;
  if (!receipt) return <h1>{receiptPageText.none}</h1>;
  const href = `/concerns/${id}/receipt/${space}`;
  return paper ? (
    <>
      <BackLink href={href}>{receiptPageText.title}</BackLink>
      <OnPaper {...receipt} />
    </>
  ) : (
    <>
      <BackLink href={`/concerns/${id}`}>{concernText.toList[draft.form]}</BackLink>
      <ReceiptOf receipt={receipt} paperHref={`${href}?paper`} />
    </>
  );
}
