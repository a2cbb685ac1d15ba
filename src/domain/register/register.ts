import type { Delivery } from '#domain/concern/conversation.ts';
import { type HeldSpace, inOneOrder } from '#domain/held/held.ts';
import { englandDay } from '#domain/time/days.ts';
import type { Categorised, Category, ProgressSeen, RegisterEvent, RulesSet, Scope } from '#protocol/register.ts';
import { isStepDown, stepDown } from './step-down.ts';

export type RegisterSpace = HeldSpace<RegisterEvent>;

export type Said = { key: string; author: string; delivery: Delivery };
/** `lacking`: it stepped down without what that asks for, and no lead said why. It stands in the history and counts for nothing. */
export type CategorySet = Said & Categorised & { confirmedBy: string | null; lacking: boolean };
export type Seen = Said & ProgressSeen;
export type Rules = Omit<RulesSet, 'type' | 'at'>;
/** What counts until a lead says otherwise: ours to start from, not the policy's, which gives no figures. */
export const FIRST_RULES: Rules = { sustainedDays: 90, sources: 2, repeatedDays: 90, persistentWeeks: 8 };

/** How one scope stands. `current`: null, nothing was ever set. `waiting`: a suspension that a second person has not agreed to. */
export type ScopeStanding = {
  scope: Scope;
  current: CategorySet | null;
  waiting: CategorySet | null;
  /** Everything that was set, oldest first. It never changes. */
  history: readonly CategorySet[];
  progress: readonly Seen[];
};
export type Register = {
  scopes: ReadonlyMap<string, ScopeStanding>;
  rules: Rules;
  /** What this device said and the server did not take. It counts for nothing. */
  refused: readonly (Said & RegisterEvent)[];
  shared: readonly (Said & Extract<RegisterEvent, { type: 'shared' }>)[];
  /** Keys of what could not be read, was not its author's to say, or stepped down too early. */
  setAside: readonly string[];
};

/** The same scope has the same name, in whatever order its parts were written down. */
export function scopeName({ provider, site, placement, programme, learners }: Scope): string {
  const plain = (words: string | undefined) => (words ?? '').trim().replace(/\s+/g, ' ').toLowerCase();
  return JSON.stringify([provider, site ?? '', placement ?? '', plain(programme), plain(learners)]);
}

/** Everybody who was ever on the regional team, and who ever led it. */
export type Voices = { everMember: ReadonlySet<string>; everLead: ReadonlySet<string> };

/** The register of a team, from its spaces with their events in any order. */
export function foldRegister(spaces: readonly RegisterSpace[], { everMember, everLead }: Voices): Register {
  const scopes = new Map<string, ScopeStanding>();
  const named = (scope: Scope): ScopeStanding =>
    scopes.get(scopeName(scope)) ?? { scope, current: null, waiting: null, history: [], progress: [] };
  const keep = (standing: ScopeStanding) => scopes.set(scopeName(standing.scope), standing);
  const setAside: string[] = [];
  const refused: Register['refused'][number][] = [];
  const shared: Register['shared'][number][] = [];
  const confirmations = confirmationsIn(spaces, everMember);
  const confirmed = new Set<string>();
  let rules = FIRST_RULES;
  for (const { key, author, event, delivery } of inOneOrder(spaces)) {
    if (delivery === 'refused') {
      if (event && author) refused.push({ key, author, delivery, ...event });
      continue;
    }
    if (!event || !author || !everMember.has(author) || (needsLead(event) && !everLead.has(author))) {
      setAside.push(key);
      continue;
    }
    const said = { key, author, delivery };
    if (event.type === 'categorised') {
      const standing = named(event.scope);
      const confirmedBy = confirmations.get(key)?.find((one) => one !== author) ?? null;
      const lacking = event.despite === '' && lacks(standing, confirmed, event, rules);
      if (lacking) setAside.push(key);
      keep(withSet(standing, { ...said, ...event, confirmedBy, lacking }));
    } else if (event.type === 'progress-seen') {
      const standing = named(event.scope);
      keep({ ...standing, progress: [...standing.progress, { ...said, ...event }] });
    } else if (event.type === 'rules-set') {
      const { type: _, at: __, ...next } = event;
      rules = next;
    } else if (event.type === 'shared') shared.push({ ...said, ...event });
    else confirmed.add(`${event.category} ${author}`);
  }
  return { scopes, rules, refused, shared, setAside };
}

/** Only a lead says what the team asks for, and decides although something of it is missing. */
function needsLead(event: RegisterEvent): boolean {
  return event.type === 'rules-set' || (event.type === 'categorised' && event.despite !== '');
}

/** Whether it steps down from what counted when it was said without what that asks for. A suspension agreed to later did not. */
function lacks(standing: ScopeStanding, confirmed: ReadonlySet<string>, set: Categorised, rules: Rules): boolean {
  const counted = countedIn(standing).findLast(
    ({ key, category, confirmedBy }) => !needsSecond(category) || confirmed.has(`${key} ${confirmedBy}`),
  );
  const then = { ...standing, current: counted ?? null };
  if (!counted || !isStepDown(then, set.category)) return false;
  return stepDown(then, rules, englandDay(set.at) ?? '', englandDay(counted.at) ?? '').missing.length > 0;
}

/** What counts is the newest that counts at all: a suspension does only once somebody else has agreed to it. */
function withSet(standing: ScopeStanding, set: CategorySet): ScopeStanding {
  const history = [...standing.history, set];
  if (set.lacking) return { ...standing, history };
  const waits = needsSecond(set.category) && set.confirmedBy === null;
  return waits ? { ...standing, history, waiting: set } : { ...standing, history, current: set, waiting: null };
}

/** What has ever counted, oldest first. */
export function countedIn({ history }: ScopeStanding): CategorySet[] {
  return history.filter(
    ({ category, confirmedBy, lacking }) => !lacking && (!needsSecond(category) || confirmedBy !== null),
  );
}

export function needsSecond(category: Category): boolean {
  return category === 'training-suspended';
}

/** Who agreed to what, in any order. */
function confirmationsIn(spaces: readonly RegisterSpace[], everMember: ReadonlySet<string>): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { author, event, delivery } of inOneOrder(spaces)) {
    if (event?.type !== 'confirmed' || !author || !everMember.has(author) || delivery === 'refused') continue;
    found.set(event.category, [...(found.get(event.category) ?? []), author]);
  }
  return found;
}
