import { saveFile } from '../../forms/save-file.ts';
import { Button } from '../../ui/Button.tsx';
import { Details } from '../../ui/Details.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { FileInput } from '../../ui/FileInput.tsx';
import { EXAMPLE } from './example-file.ts';
import { importText as text } from './import-text.ts';

export function ChooseFile({ wrong, onFile }: { wrong: string | undefined; onFile: (file: File) => void }) {
  return (
    <>
      <ErrorSummary errors={wrong ? [{ id: 'file', message: wrong }] : []} />
      <h1>{text.title}</h1>
      <p>{text.lead}</p>
      <FileInput id="file" label={text.file} accept=".csv,text/csv" error={wrong} onFile={onFile} />
      <Details summary={text.shape}>
        <ul>
          {text.shapeLines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </Details>
      <Button look="secondary" onClick={() => saveFile(text.exampleName, EXAMPLE, 'text/csv')}>
        {text.example}
      </Button>
    </>
  );
}
