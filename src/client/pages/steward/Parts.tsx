import { useMemo, useState } from 'preact/hooks';
import type { Part, PartScope } from '#domain/directory-file/parts.ts';
import { makeIndex, search } from '#domain/place/search.ts';
import type { Organisation } from '#protocol/directory.ts';
import { checkedOn } from '../../text/checked.ts';
import { TextInput } from '../../ui/TextInput.tsx';
import { InviteLead } from './EmptyTeams.tsx';
import { stewardText as text } from './steward-text.ts';

export interface PartsProps {
  scope: PartScope;
  organisation: Organisation;
  /** Teams that people are on. */
  founded: readonly string[];
}

/** So many are shown before anything is looked for. */
const FEW = 20;

/** The sites, placements, teams or contacts of an organisation, each with a page of its own. */
export function Parts({ scope, organisation, founded }: PartsProps) {
  const [query, type] = useState('');
  const parts: readonly Part[] = organisation[`${scope}s`];
  const sites = new Map(organisation.sites.map(({ id, name }) => [id, name]));
  const index = useMemo(
    () => makeIndex(parts, (part) => ({ name: nameOf(part), rest: aboutOf(part, sites) })),
    [parts],
  );
  const { found, more } = search(index, query, FEW);
  const address = `/steward/organisations/${organisation.id}/${scope}`;
  return (
    <section class="sw-part">
      <h2>
        {text.part[scope]} ({parts.length})
      </h2>
      {parts.length === 0 && <p>{text.noPart[scope]}</p>}
      {parts.length > FEW && (
        <TextInput id={`find-${scope}`} label={text.findPlacement} type="search" value={query} onInput={type} />
      )}
      <ul class="sw-tasks">
        {found.map((part) => (
          <li class="sw-tasks__task" key={part.id}>
            <span class="sw-tasks__name">
              <a class="sw-tasks__link" href={`${address}/${part.id}`}>
                {nameOf(part)}
              </a>
              <span class="sw-tasks__hint">
                {aboutOf(part, sites)}
                {scope === 'team' && ` ${founded.includes(part.id) ? text.joined : text.nobody}`}
              </span>
            </span>
            {scope === 'team' && !founded.includes(part.id) && <InviteLead team={part.id} name={nameOf(part)} />}
          </li>
        ))}
      </ul>
      {more > 0 && <p>{text.more(more)}</p>}
      {scope === 'placement' && sites.size === 0 ? (
        <p>{text.siteFirst}</p>
      ) : (
        <p>
          <a href={`${address}/new`}>{text.addPart[scope]}</a>
        </p>
      )}
    </section>
  );
}

function nameOf(part: Part): string {
  return 'role' in part ? part.role : part.name;
}

/** What is known of it, in one line. */
function aboutOf(part: Part, sites: ReadonlyMap<string, string>): string {
  if ('role' in part) return [part.phone, part.email, checkedOn(part.lastChecked)].filter(Boolean).join(', ');
  if ('site' in part) return [part.programme, sites.get(part.site)].filter(Boolean).join(', ');
  return '';
}
