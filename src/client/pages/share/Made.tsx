import { useEffect, useRef } from 'preact/hooks';
import type { SharedDocument } from '#domain/share/document.ts';
import { saveFile } from '../../forms/save-file.ts';
import { Button } from '../../ui/Button.tsx';
import { Paper } from './Paper.tsx';
import { shareText as text } from './share-text.ts';

/** The document that was written down, to print or to keep as a file. */
export function Made({ document }: { document: SharedDocument }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <div class="sw-letter-page">
      <h1 ref={heading} tabIndex={-1}>
        {text.done}
      </h1>
      <p>
        {text.doneWhat(document.concerns?.length ?? 0)} {text.doneNext}
      </p>
      <Button onClick={() => print()}>{text.print}</Button>
      <Button look="secondary" onClick={() => saveFile(text.file(document.made), JSON.stringify(document, null, 2))}>
        {text.save}
      </Button>
      <Paper document={document} />
    </div>
  );
}
