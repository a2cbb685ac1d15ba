import { useState } from 'preact/hooks';
import { CopyText } from '../../forms/CopyText.tsx';
import { ShowQr } from '../../forms/ShowQr.tsx';
import { saveFile } from '../../forms/save-file.ts';
import { recoveryText as text } from '../../text/account.ts';
import { Button } from '../../ui/Button.tsx';
import { Details } from '../../ui/Details.tsx';

/** Four ways to keep it: what each is good for, and who could read it there. */
export function KeepCode({ code }: { code: string }) {
  const [scanned, scan] = useState(false);
  return (
    <>
      <h2>{text.keepTitle}</h2>
      <p>{text.photo}</p>
      <h3>{text.print}</h3>
      <p>{text.printWhy}</p>
      <Button look="secondary" onClick={() => print()}>
        {text.print}
      </Button>
      <h3>{text.copy}</h3>
      <p>{text.copyWhy}</p>
      <CopyText text={code} label={text.copy} />
      <h3>{text.file}</h3>
      <p>{text.fileWhy}</p>
      <Button look="secondary" onClick={() => saveFile(text.fileName, `${code}\n`, 'text/plain')}>
        {text.file}
      </Button>
      <h3>{text.qr}</h3>
      <p>{text.qrWhy}</p>
      <Details summary={text.qr} onOpen={() => scan(true)}>
        {scanned && <ShowQr text={code} label={text.qrLabel} missing={text.qrMissing} />}
      </Details>
    </>
  );
}
