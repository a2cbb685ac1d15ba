import { useState } from 'preact/hooks';
import type { Summary } from '#domain/inbox/summary.ts';
import { isAt, isFiled } from '#domain/register/filed-at.ts';
import { englandDay } from '#domain/time/days.ts';
import { folded } from '#domain/words/fold.ts';
import type { Scope } from '#protocol/register.ts';
import { scopeWords } from '../../forms/scope-words.ts';
import { useInbox, useSearch } from '../../forms/use-inbox.ts';
import type { Session } from '../../session/session.ts';
import { longDate } from '../../text/dates.ts';
import { scopeText, setText as text } from '../../text/register.ts';
import { Checkboxes } from '../../ui/Checkboxes.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { narrowed } from './narrowed.ts';
import type { View } from './use-register.ts';

const MOST = 8;

export interface LinkedFieldProps {
  session: Session;
  view: View;
  /** What it is about; null: not chosen yet. What was said to have happened there comes first. */
  scope: Scope | null;
  linked: readonly string[];
  onChange: (linked: string[]) => void;
}

/** Concerns and observations the team was sent, to tick: what happened there first, and others by words in them. */
export function LinkedField({ session, view, scope, linked, onChange }: LinkedFieldProps) {
  const [sought, seek] = useState('');
  const inbox = useInbox(session);
  const search = useSearch(session, sought, inbox);
  if (!inbox) return null;
  const { id } = view.team.known.team;
  const names = scope ? scopeWords(scope, view.organisations).place.split(', ').map(folded) : [];
  const there = ({ place, where }: Summary) =>
    scope !== null &&
    (isFiled(place) ? isAt(place, scope, view.organisations) : names.some((name) => folded(where).includes(name)));
  const newestFirst = inbox.cases.filter(({ team }) => team === id).sort((a, b) => (a.sent < b.sent ? 1 : -1));
  const ours = [...newestFirst.filter(there), ...newestFirst.filter((one) => !there(one))];
  if (ours.length === 0) return null;
  const options = narrowed(
    ours,
    ({ space }) => linked.includes(space),
    ({ space }) => !search || search.spaces.has(space),
    MOST,
  );
  return (
    <>
      {ours.length > MOST && (
        <TextInput id="find-linked" label={text.linkedFind} type="search" value={sought} onInput={seek} />
      )}
      {options.length > 0 ? (
        <Checkboxes
          id="linked"
          legend={text.linked}
          hint={text.linkedHint}
          options={options.map(({ space, words, where, kind, sent }) => ({
            value: space,
            label: words || scopeText.noWords,
            hint: [text[kind](longDate(englandDay(sent) ?? '')), where].filter(Boolean).join('. '),
          }))}
          values={[...linked]}
          onChange={(ticked) => onChange(ticked)}
        />
      ) : (
        <p>{text.linkedNone}</p>
      )}
    </>
  );
}
