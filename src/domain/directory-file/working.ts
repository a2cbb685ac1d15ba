import type { Organisation } from '#protocol/directory.ts';
import type { Part, PartName, PartScope } from './parts.ts';

export const PART_SCOPES: readonly PartScope[] = ['site', 'placement', 'team', 'contact'];
export type Own = Omit<Organisation, PartName>;

/** An organisation while a file is laid over it: its parts by id, in their order, what is new behind what was there. */
export type Working = { own: Own; parts: Record<PartScope, Map<string, Part>> };

export function working(there: Organisation | undefined, own: Own): Working {
  const byId = (all: readonly Part[] = []) => new Map(all.map((part) => [part.id, part]));
  return {
    own,
    parts: {
      site: byId(there?.sites),
      placement: byId(there?.placements),
      team: byId(there?.teams),
      contact: byId(there?.contacts),
    },
  };
}

export function ownOf({ sites, placements, teams, contacts, ...own }: Organisation): Own {
  return own;
}

export function finished({ own, parts }: Working): Organisation {
  return {
    ...own,
    sites: [...parts.site.values()] as Organisation['sites'],
    placements: [...parts.placement.values()] as Organisation['placements'],
    teams: [...parts.team.values()] as Organisation['teams'],
    contacts: [...parts.contact.values()] as Organisation['contacts'],
  };
}

/** What to call a part. */
export function nameOf(part: Part): string {
  return 'role' in part ? part.role : part.name;
}
