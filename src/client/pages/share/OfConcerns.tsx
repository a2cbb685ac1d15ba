import { useRef, useState } from 'preact/hooks';
import type { Fact, PlaceNames } from '#domain/picture/fact.ts';
import type { Named } from '#domain/place/place.ts';
import type { SharedDocument } from '#domain/share/document.ts';
import { englandDay } from '#domain/time/days.ts';
import type { SaveResult } from '../../db/durably.ts';
import { readAllWhole } from '../../db/inbox/whole-cases.ts';
import { keepToTeam } from '../../db/team/casework.ts';
import { keepInRegister, type RegionalTeam } from '../../db/team/register.ts';
import { KeepForm } from '../../forms/KeepForm.tsx';
import { useCategories } from '../../forms/use-categories.ts';
import type { Session } from '../../session/session.ts';
import { inboxText } from '../../text/inbox.ts';
import { Document } from './Document.tsx';
import { Made } from './Made.tsx';
import { makeDocument, type Sources } from './make-document.ts';
import { ShareFields } from './ShareFields.tsx';
import { type Filled, flawsOf, noteOf, sharedWord, startOf } from './share-fields.ts';
import { shareText as text } from './share-text.ts';

export interface OfConcernsProps {
  session: Session;
  team: RegionalTeam;
  provider: Named | null;
  /** Concerns that can go, newest first. */
  facts: readonly Fact[];
  names: PlaceNames;
  /** The concern somebody came from; empty: none. */
  first: string;
}

/** Choosing, then the document as it was written down. Nothing can be printed from here that the register does not have. */
export function OfConcerns({ session, team, provider, facts, names, first }: OfConcernsProps) {
  const { phone } = session;
  const categories = useCategories(session, provider?.id ?? '');
  const written = useRef<SharedDocument | null>(null);
  const [made, make] = useState<SharedDocument | null>(null);
  if (made) return <Made document={made} />;
  if (categories === undefined) return <h1>{text.title}</h1>;
  const today = englandDay(phone.clock.now()) ?? '';
  const sources: Sources = { facts, provider, categories, from: inboxText.team(team.known), today };
  const start = startOf(first ? [first] : []);

  async function keep(filled: Filled): Promise<SaveResult> {
    const document = makeDocument(filled, await readAllWhole(phone, filled.concerns), sources);
    const word = sharedWord(filled, provider?.id ?? null);
    // Pressed again after a part of it could not be kept, what is there already is not written a second time.
    const once = `shared ${today} ${JSON.stringify(word)}`;
    const kept = await keepInRegister(phone, team, [word], once);
    if (!kept.ok) return kept;
    for (const space of filled.concerns) {
      const noted = await keepToTeam(phone, space, [{ type: 'note', text: noteOf(filled, today) }], [], once);
      if (!noted.ok) return noted;
    }
    written.current = document;
    return kept;
  }
  return (
    <>
      <h1>{text.title}</h1>
      <p>{text.lead}</p>
      <KeepForm<Filled>
        session={session}
        name={[team.known.team.id, 'register', 'share', provider?.id ?? first].join(':')}
        start={start}
        next={() => start}
        textOf={({ why, toldWhy }) => [why, toldWhy].join('\n').trim()}
        flawsOf={flawsOf}
        keep={keep}
        onKept={() => make(written.current)}
        button={text.keep}
        added={text.added}
      >
        {(fields) => (
          <>
            <ShareFields {...fields} facts={facts} names={names} provider={provider !== null} />
            <h2>{text.document}</h2>
            <Document session={session} filled={fields.typed} sources={sources} />
          </>
        )}
      </KeepForm>
    </>
  );
}
