import { useEffect, useRef, useState } from 'preact/hooks';
import type { CheckedReceipt } from '../../db/mine/receipts.ts';
import { ReportWords } from '../../forms/ReportWords.tsx';
import { readProofKey } from '../../session/hello.ts';
import { longDate } from '../../text/dates.ts';
import { Button } from '../../ui/Button.tsx';
import { SummaryList } from '../../ui/SummaryList.tsx';
import { type Signer, checkReceiptText as text } from './check-receipt-text.ts';

/** A receipt whose signature holds. Whose it is, is asked now. */
export function Checked({ receipt, onAgain }: { receipt: CheckedReceipt; onAgain: () => void }) {
  const { reference, proof, report } = receipt;
  const [signer, setSigner] = useState<Signer>('asking');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
    void readProofKey().then((key) =>
      setSigner(key === null ? 'unknown' : key === proof.proofKey ? 'this' : 'another'),
    );
  }, []);
  const day = longDate(proof.day);
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {text.holds[signer]}
      </h1>
      <p role="status">{text.signer[signer]}</p>
      <SummaryList
        rows={[
          { key: text.row.reference, value: <strong class="sw-reference">{reference}</strong> },
          { key: text.row.by, value: day },
          ...(report ? [{ key: text.row.from, value: report.name ?? text.from[report.mode] }] : []),
        ]}
      />
      {report ? (
        <>
          <h2>{text.words}</h2>
          <p>{text.exactly(day)}</p>
          <ReportWords report={report} words={text} />
        </>
      ) : (
        <p>{text.noWords}</p>
      )}
      <Button look="secondary" onClick={onAgain}>
        {text.another}
      </Button>
    </>
  );
}
