import { useState } from 'preact/hooks';
import { type CheckedReceipt, checkReceipt, checkReceiptFile, type ReceiptCheck } from '../../db/mine/receipts.ts';
import { BackLink } from '../../ui/BackLink.tsx';
import { Button } from '../../ui/Button.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { FileInput } from '../../ui/FileInput.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { Checked } from './Checked.tsx';
import { checkReceiptText as text } from './check-receipt-text.ts';

type Wrong = { id: 'receipt-file' | 'receipt-text'; message: string };

/** Anyone can check a receipt here, with no account and without signal. */
export function CheckReceipt() {
  const [pasted, paste] = useState('');
  const [wrong, setWrong] = useState<Wrong | null>(null);
  const [receipt, setReceipt] = useState<CheckedReceipt | null>(null);
  const errorOf = (id: Wrong['id']) => (wrong?.id === id ? wrong.message : undefined);

  async function show(id: Wrong['id'], checking: Promise<ReceiptCheck>): Promise<void> {
    // The same fault in another file is said again.
    setWrong(null);
    const checked = await checking;
    if (checked.ok) return setReceipt(checked.receipt);
    const { say, do: act } = text.problem[checked.problem];
    setWrong({ id, message: `${say} ${act}` });
  }
  if (receipt) {
    return (
      <Checked
        receipt={receipt}
        onAgain={() => {
          setReceipt(null);
          setWrong(null);
          paste('');
        }}
      />
    );
  }
  return (
    <>
      <BackLink href="/settings">{text.back}</BackLink>
      <ErrorSummary errors={wrong ? [wrong] : []} />
      <h1>{text.title}</h1>
      <p>{text.lead}</p>
      <p>{text.stays}</p>
      <FileInput
        id="receipt-file"
        label={text.file}
        accept=".json,.txt,application/json,text/plain"
        error={errorOf('receipt-file')}
        onFile={(file) => void show('receipt-file', checkReceiptFile(file))}
      />
      <TextArea id="receipt-text" label={text.paste} error={errorOf('receipt-text')} value={pasted} onInput={paste} />
      <Button onClick={() => void show('receipt-text', checkReceipt(pasted))}>{text.check}</Button>
    </>
  );
}
