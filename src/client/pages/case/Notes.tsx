import { keepToTeam } from '../../db/team/casework.ts';
import { MessageBox } from '../../forms/MessageBox.tsx';
import { MessageWords } from '../../forms/MessageWords.tsx';
import { handleText } from '../../text/case.ts';
import { caseText } from '../../text/inbox.ts';
import { Timeline } from '../../ui/Timeline.tsx';
import { namedIn } from './people.ts';
import { saidAt } from './said-at.ts';
import type { CaseProps } from './WithCase.tsx';

const text = handleText.notes;

/** What the team writes to itself. It has a space of its own, which the reporter has no key to. */
export function Notes({ session, one }: CaseProps) {
  const { phone } = session;
  const { notes } = one.casework;
  const named = namedIn(one, phone.account.id);
  const { waiting, refused } = caseText.item;
  return (
    <section aria-labelledby="team-notes">
      <h2 id="team-notes">{text.title}</h2>
      {notes.length === 0 ? (
        <p>{text.none}</p>
      ) : (
        <Timeline
          events={notes.map((note) => ({
            id: note.key,
            ...saidAt(note.at, phone.clock.now()),
            title: named(note.author),
            body: <MessageWords item={note} waiting={waiting} refused={refused} />,
          }))}
        />
      )}
      <MessageBox
        session={session}
        space={`${one.space}:note`}
        label={text.label}
        hint={text.hint}
        send={text.send}
        added={text.added}
        onSend={(words) => keepToTeam(phone, one.space, [{ type: 'note', text: words }])}
      />
    </section>
  );
}
