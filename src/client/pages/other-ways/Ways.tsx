import { useState } from 'preact/hooks';
import type { Draft } from '#domain/concern/draft.ts';
import { CopyText } from '../../forms/CopyText.tsx';
import type { DraftEditor } from '../../forms/draft-editor.ts';
import type { Session } from '../../session/session.ts';
import { Button } from '../../ui/Button.tsx';
import { ByEmail } from './ByEmail.tsx';
import { DidYouSend } from './DidYouSend.tsx';
import { LetterPaper } from './LetterPaper.tsx';
import { otherWaysText, type WayOut } from './other-ways-text.ts';
import type { Recipient } from './recipient.ts';
import type { Letter } from './use-letter.ts';

const text = otherWaysText.ways;

export interface WaysProps {
  session: Session;
  editor: DraftEditor;
  draft: Draft;
  to: Recipient;
  letter: Letter;
}

/** Ways out of Stepwise. Using one is not having sent it: that is asked afterwards. */
export function Ways({ session, editor, draft, to, letter }: WaysProps) {
  const [used, use] = useState<WayOut | null>(null);
  const [notShared, setNotShared] = useState(false);
  async function share(): Promise<void> {
    setNotShared(false);
    try {
      await navigator.share({ text: letter.text });
      use('share');
    } catch (error) {
      // Closing the sheet is a decision; anything else is said.
      if ((error as Error).name !== 'AbortError') setNotShared(true);
    }
  }
  return (
    <>
      <div class="sw-not-printed">
        <h1>{text.title}</h1>
        <ByEmail to={to} letter={letter} onUsed={() => use('email')} />
        <section class="sw-part">
          <h2>{text.share}</h2>
          <p>{text.shareWhy}</p>
          {'share' in navigator && <Button onClick={() => void share()}>{text.shareIt}</Button>}
          <p role="status">{notShared && text.notShared}</p>
          <CopyText text={letter.text} label={text.copy} onCopied={() => use('share')} />
        </section>
        <section class="sw-part">
          <h2>{text.print}</h2>
          <p>{text.printWhy}</p>
          <Button
            onClick={() => {
              print();
              use('print');
            }}
          >
            {text.printIt}
          </Button>
        </section>
        <DidYouSend session={session} editor={editor} draft={draft} to={to} used={used} onAnswered={() => use(null)} />
      </div>
      <div class="sw-printed-only">
        <LetterPaper letter={letter} />
      </div>
    </>
  );
}
