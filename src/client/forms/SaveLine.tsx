import { useSessionState } from '../session/SessionProvider.tsx';
import { timeOfDay } from '../text/dates.ts';
import { saveText } from '../text/saving.ts';
import { whoSeesText } from '../text/who-sees.ts';
import { writingText } from '../text/writing.ts';
import type { SaveState } from './autosave.ts';
import { CopyText } from './CopyText.tsx';

export interface SaveLineProps {
  state: SaveState;
  text: string;
  /** What is said once they are on disk; nothing: that they are, and when. */
  saved?: string;
}

/** The truth about the words above it: who can read them, and where they are. "Saved" stands here only once they are on disk; untouched words came from there. */
export function SaveLine({ state, text, saved }: SaveLineProps) {
  const now = useSessionState();
  const onPage = now.status === 'open' && now.session.kept() === 'page';
  return (
    <div class="sw-save">
      {state.kind !== 'not_saved' && <p class="sw-save__line">{whoSeesText.onlyYou}</p>}
      <p class="sw-save__line" role="status">
        {state.kind === 'untouched' && text !== '' && (onPage ? writingText.onPage : writingText.kept)}
        {state.kind === 'saving' && <span aria-hidden="true">{writingText.saving}</span>}
        {state.kind === 'saved' && (saved ?? (onPage ? writingText.onPageAt : writingText.saved)(timeOfDay(state.at)))}
        {state.kind === 'not_saved' && (
          <>
            <strong>{writingText.notSaved}</strong> {saveText[state.problem].say} {saveText[state.problem].do}
          </>
        )}
      </p>
      {state.kind === 'not_saved' && <CopyText text={text} />}
    </div>
  );
}
