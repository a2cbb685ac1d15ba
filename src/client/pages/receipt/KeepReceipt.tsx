import { useState } from 'preact/hooks';
import type { Receipt } from '../../db/mine/receipts.ts';
import { CopyText } from '../../forms/CopyText.tsx';
import { ReportWords } from '../../forms/ReportWords.tsx';
import { saveFile } from '../../forms/save-file.ts';
import { Button } from '../../ui/Button.tsx';
import { Radios } from '../../ui/Radios.tsx';
import { receiptPageText as text } from './receipt-text.ts';

export interface KeepReceiptProps {
  reference: string;
  proven: NonNullable<Receipt['proven']>;
  report: Receipt['report'];
}

/** Ways to take the receipt out of Stepwise. Without the words unless the person asks for them. */
export function KeepReceipt({ reference, proven, report }: KeepReceiptProps) {
  const [wanted, want] = useState('without');
  const [saved, setSaved] = useState(false);
  const { withoutWords, withWords } = proven;
  const held = wanted === 'with' && withWords ? withWords : withoutWords;
  return (
    <>
      <div class="sw-not-printed">
        <h2>{text.keep}</h2>
        {withWords ? (
          <Radios
            id="holds"
            legend={text.holdsWhat}
            options={[
              { value: 'without', label: text.without, hint: text.withoutHint },
              { value: 'with', label: text.withWords, hint: text.withHint },
            ]}
            value={wanted}
            onChange={want}
          />
        ) : (
          <p>{text.noWords}</p>
        )}
        <Button
          onClick={() => {
            saveFile(text.file(reference), held);
            setSaved(true);
          }}
        >
          {text.save}
        </Button>
        <p role="status">{saved && text.saved}</p>
        <CopyText key={wanted} text={held} label={text.copy} />
        <Button look="secondary" onClick={() => print()}>
          {text.print}
        </Button>
      </div>
      <div class="sw-printed-only">
        {wanted === 'with' && report && (
          <>
            <h2>{text.words}</h2>
            <ReportWords report={report} words={text} />
          </>
        )}
        <h2>{text.asText}</h2>
        <p class="sw-receipt-text">{withoutWords}</p>
      </div>
    </>
  );
}
