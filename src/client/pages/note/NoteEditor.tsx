import { useLocation } from 'preact-iso/router';
import { WHAT_HAPPENED } from '#domain/concern/draft.ts';
import { limitOf } from '../../forms/asked.ts';
import { DraftGone } from '../../forms/DraftGone.tsx';
import { IdentifierCheck } from '../../forms/IdentifierCheck.tsx';
import { KeptWords } from '../../forms/KeptWords.tsx';
import { SaveLine } from '../../forms/SaveLine.tsx';
import { usePart } from '../../forms/use-part.ts';
import { useSession } from '../../session/SessionProvider.tsx';
import { WithSession } from '../../session/WithSession.tsx';
import { writingText } from '../../text/writing.ts';
import { Button } from '../../ui/Button.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { NoteHint } from './NoteHint.tsx';
import { noteText } from './note-text.ts';
import { useNote } from './use-note.ts';

/** A note may be longer than what can be sent; it says so in time. */
const limit = limitOf(WHAT_HAPPENED);

export interface NoteEditorProps {
  known: string | undefined;
  onNamed: (id: string) => void;
}

export function NoteEditor({ known, onNamed }: NoteEditorProps) {
  const { route } = useLocation();
  const state = useSession();
  const session = state.status === 'open' ? state.session : null;
  const note = useNote(session, known, onNamed);
  const locked = state.status === 'locked' ? state.locked : null;
  const { Part: LockedNote } = usePart(() => import('./LockedNote.tsx').then((part) => part.LockedNote), !!locked);
  const failed = state.status === 'failed';
  const { Part: CannotKeep } = usePart(() => import('./CannotKeep.tsx').then((part) => part.CannotKeep), failed);
  const stored = note.state.kind === 'saved' && session?.kept() === 'phone';
  const { Part: MayBeCleared } = usePart(
    () => import('../../forms/MayBeCleared.tsx').then((part) => part.MayBeCleared),
    stored,
  );
  if (note.reading && locked) return <WithSession>{() => null}</WithSession>;
  if (note.reading && !failed) return null;
  if (note.gone) return <DraftGone />;

  const over = note.text.trim().length - limit;
  async function done(): Promise<void> {
    if (!note.editor || (await note.editor.flush())) route('/');
  }
  async function makeConcern(): Promise<void> {
    const id = note.change((draft, now) => ({ ...draft, stage: 'concern', edited: now }));
    if (id) route(`/concerns/${id}`);
  }
  return (
    <>
      <IdentifierCheck
        id={WHAT_HAPPENED}
        text={note.text}
        onText={note.write}
        below={
          state.status === 'failed' ? (
            CannotKeep && <CannotKeep problem={state.problem} text={note.text} />
          ) : locked ? (
            LockedNote && <LockedNote locked={locked} text={note.text} pack={PACK} />
          ) : (
            <SaveLine state={note.state} text={note.text} />
          )
        }
      >
        {(underlines) => (
          <TextArea
            id={WHAT_HAPPENED}
            label={noteText.label}
            title
            error={over > 0 ? writingText.tooLong(over) : undefined}
            value={note.text}
            limit={limit}
            onInput={note.write}
            autoFocus
          >
            {underlines}
          </TextArea>
        )}
      </IdentifierCheck>
      {note.draft && session && (
        <KeptWords
          draft={note.draft}
          question={WHAT_HAPPENED}
          now={() => session.phone.clock.now().toISOString()}
          edit={(change) => note.change((draft) => change(draft))}
        />
      )}
      {session && (
        <>
          <Button onClick={() => void done()}>{noteText.done}</Button>
          <Button look="secondary" onClick={() => void makeConcern()} describedBy="concern-note">
            {note.draft?.stage === 'concern' ? noteText.openConcern : noteText.makeConcern}
          </Button>
          <p id="concern-note">{noteText.concernNote}</p>
          {MayBeCleared && <MayBeCleared session={session} />}
        </>
      )}
      <NoteHint />
      {note.text === '' && session?.kept() !== 'page' && (
        <p>
          <a href="/settings#keep-nothing">{noteText.notMine}</a>
        </p>
      )}
      {note.draft && (
        <p>
          <a href={`/concerns/${note.draft.id}/remove`}>{noteText.remove}</a>
        </p>
      )}
    </>
  );
}
