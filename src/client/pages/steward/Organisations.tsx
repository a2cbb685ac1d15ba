import { useMemo, useState } from 'preact/hooks';
import { makeIndex, search } from '#domain/place/search.ts';
import { BackLink } from '../../ui/BackLink.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { stewardText as text } from './steward-text.ts';
import { type Desk, WithDesk } from './WithDesk.tsx';

const MOST = 50;

export function Organisations() {
  return (
    <>
      <BackLink href="/steward">{text.toOverview}</BackLink>
      <WithDesk>{(desk) => <List desk={desk} />}</WithDesk>
    </>
  );
}

function List({ desk }: { desk: Desk }) {
  const [query, type] = useState('');
  const index = useMemo(
    () =>
      makeIndex(
        desk.organisations.map((one) => one.organisation),
        ({ name, kind }) => ({ name, rest: text.kind[kind] }),
      ),
    [desk.organisations],
  );
  const { found, more } = search(index, query, MOST);
  return (
    <>
      <h1>{text.organisations}</h1>
      <LinkButton href="/steward/organisations/new">{text.add}</LinkButton>
      {index.length === 0 ? (
        <p>{text.none}</p>
      ) : (
        <TextInput id="find" label={text.find} type="search" value={query} onInput={type} />
      )}
      <p role="status">{query.trim() === '' ? '' : text.found(found.length + more)}</p>
      <ul class="sw-tasks">
        {found.map(({ id, name, kind, placements }) => (
          <li class="sw-tasks__task" key={id}>
            <span class="sw-tasks__name">
              <a class="sw-tasks__link" href={`/steward/organisations/${id}`}>
                {name}
              </a>
              <span class="sw-tasks__hint">{text.kind[kind]}</span>
            </span>
            {kind === 'placement' && (
              <span class="sw-tasks__status">
                {text.count.placements}: {placements.length}
              </span>
            )}
          </li>
        ))}
      </ul>
      {more > 0 && <p>{text.more(more)}</p>}
    </>
  );
}
