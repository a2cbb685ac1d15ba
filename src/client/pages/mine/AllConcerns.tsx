import { useState } from 'preact/hooks';
import { ConcernRows } from '../../forms/ConcernRows.tsx';
import type { Listed } from '../../forms/concern-line.ts';
import { NoneYet } from '../../forms/NoneYet.tsx';
import { RoomForRows } from '../../forms/RoomForRows.tsx';
import { useMine } from '../../forms/use-mine.ts';
import { usePart } from '../../forms/use-part.ts';
import { listedBefore } from '../../session/pointer.ts';
import { useConnection } from '../../session/SessionProvider.tsx';
import type { Session } from '../../session/session.ts';
import { WithSessionToCome } from '../../session/WithSession.tsx';
import { shellText } from '../../text/shell.ts';
import { BackLink } from '../../ui/BackLink.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { mineText } from './mine-text.ts';
import { UnderRow } from './UnderRow.tsx';

export type Filter = keyof typeof mineText.filter;

const filters: Record<Filter, (one: Listed) => boolean> = {
  all: () => true,
  needsMe: (one) => one.needsYou,
  drafts: ({ sendings }) => sendings.length === 0,
  sent: ({ sendings }) => sendings.length > 0,
};
const names = Object.keys(filters) as Filter[];

export function AllConcerns() {
  return <WithSessionToCome>{(session) => <ConcernsOf session={session} />}</WithSessionToCome>;
}

/**
 * Everything one has written, to look through. What is looked for stays in this page: not stored, not in the address. Where
 * something was listed last time, all but the rows is there before the phone is open.
 */
function ConcernsOf({ session }: { session: Session | null }) {
  const mine = useMine(session);
  const offline = useConnection(session) === 'offline';
  const [filter, show] = useState<Filter>('all');
  const [query, look] = useState('');
  const wanted = query.trim() !== '';
  const { Part: lookThrough } = usePart(() => import('./look-through.ts').then((part) => part.lookThrough), wanted);
  const top = (
    <>
      <BackLink href="/">{shellText.toStart}</BackLink>
      <h1>{mineText.title}</h1>
    </>
  );
  if (!mine && listedBefore() === 0) return top;
  const listed = mine?.filter(filters[filter]) ?? [];
  const found = wanted && lookThrough ? lookThrough(listed, query) : null;
  const rows = found ? listed.filter((one) => found.has(one)) : listed;
  return (
    <>
      {top}
      {session && mine?.length === 0 ? (
        <>
          <NoneYet session={session} none={mineText.empty.all} />
          <LinkButton href="/note">{mineText.write}</LinkButton>
        </>
      ) : (
        <>
          <div class="sw-find-in">
            <TextInput
              id="find"
              label={mineText.find}
              hint={mineText.findHint}
              value={query}
              onInput={look}
              type="search"
            />
            <Select
              id="show"
              label={mineText.show}
              options={names.map((value) => ({
                value,
                label: mineText.option(mineText.filter[value], mine?.filter(filters[value]).length),
              }))}
              value={filter}
              onChange={show}
            />
          </div>
          <p role="status">{found && listed.length > 0 && sayFound(rows.length)}</p>
          {!session || !mine ? (
            <RoomForRows rows={listedBefore()} />
          ) : rows.length > 0 ? (
            <ConcernRows
              rows={rows}
              now={session.phone.clock.now()}
              offline={offline}
              below={(one) => <UnderRow draft={one.draft} found={found?.get(one) ?? null} />}
            />
          ) : (
            listed.length === 0 && <p>{mineText.empty[filter]}</p>
          )}
        </>
      )}
    </>
  );
}

const sayFound = (count: number) => (count > 0 ? mineText.found(count) : mineText.notFound);
