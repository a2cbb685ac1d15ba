import type { Done } from '../../session/steward.ts';
import { notesDone } from '../../session/steward.ts';
import { longDate } from '../../text/dates.ts';
import { Button } from '../../ui/Button.tsx';
import { stewardText as text } from './steward-text.ts';
import type { Desk } from './WithDesk.tsx';

/** What people told of contacts. Nothing says who they are. */
export function Notes({ desk, run }: { desk: Desk; run: (act: Promise<Done>) => Promise<void> }) {
  const { notes, organisations, session } = desk;
  const find = (note: (typeof notes)[number]) => {
    const organisation = organisations.find((one) => one.organisation.id === note.organisation)?.organisation;
    return { organisation, contact: organisation?.contacts.find(({ id }) => id === note.contact) };
  };
  return (
    <section class="sw-part">
      <h2>{text.notesTitle}</h2>
      {notes.length === 0 && <p>{text.notesNone}</p>}
      <ul class="sw-cards">
        {notes.map((note) => {
          const { organisation, contact } = find(note);
          const role = contact?.role ?? text.contactGone;
          return (
            <li class="sw-card" key={note.n}>
              <p>
                <strong class="sw-line">{role}</strong>
                {organisation?.name}
                <span class="sw-line">{text.what[note.what]}</span>
                {note.text && <q class="sw-line">{note.text}</q>}
                <span class="sw-line sw-soft">{text.toldOn(longDate(note.day))}</span>
              </p>
              {organisation && contact && (
                <p>
                  <a href={`/steward/organisations/${organisation.id}/contact/${contact.id}`}>
                    {text.change}
                    <span class="sw-hidden"> {role}</span>
                  </a>
                </p>
              )}
              <Button look="secondary" onClick={() => void run(notesDone(session.phone, [note.n]))}>
                {text.done}
                <span class="sw-hidden"> {role}</span>
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
