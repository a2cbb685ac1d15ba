import pack from '#content/packs/england/modes.json' with { type: 'json' };
import type { Modes } from '#content/schema.ts';
import type { Receipt } from '../../db/mine/receipts.ts';
import { longDate } from '../../text/dates.ts';
import { Callout } from '../../ui/Callout.tsx';
import { SummaryList } from '../../ui/SummaryList.tsx';
import { KeepReceipt } from './KeepReceipt.tsx';
import { receiptPageText as text } from './receipt-text.ts';

const { modes } = pack as Modes;

export function ReceiptOf({ receipt, paperHref }: { receipt: Receipt; paperHref: string }) {
  const { reference, sending, state, proven, keyChanged } = receipt;
  const mode = modes.find(({ id }) => id === sending.mode);
  return (
    <>
      <h1>{text.title}</h1>
      <SummaryList
        rows={[
          { key: text.row.reference, value: <strong class="sw-reference">{reference}</strong> },
          { key: text.row.to, value: `${sending.teamName}, ${sending.organisation}` },
          ...(proven ? [{ key: text.row.by, value: longDate(proven.day) }] : []),
          ...(mode ? [{ key: text.row.appear, value: mode.label }] : []),
        ]}
      />
      {proven ? (
        <>
          <h2>{text.proves}</h2>
          <p>
            {text.confirms(longDate(proven.day))} {text.holds}
          </p>
          <h2>{text.notTitle}</h2>
          <ul>
            {text.not.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <KeepReceipt reference={reference} proven={proven} report={receipt.report} />
        </>
      ) : (
        <>
          <p role="status">{text.notYet[state]}</p>
          {keyChanged && state === 'sent' && (
            <Callout title={text.keyTitle}>
              <p>{text.key}</p>
            </Callout>
          )}
        </>
      )}
      {sending.mode === 'anonymous' && (
        <p class="sw-not-printed">
          <a href={paperHref}>{text.onPaper}</a>
        </p>
      )}
      <p class="sw-not-printed">
        <a href="/receipt">{text.check}</a>
      </p>
    </>
  );
}
