import type { Delivery } from '#domain/concern/conversation.ts';
import { type HeldSpace, inOneOrder } from '#domain/held/held.ts';
import type { ActionState, Assessed, CaseworkEvent } from '#protocol/casework.ts';
import { type Action, type ActionEvents, actionsOf } from './actions.ts';

export type CaseworkSpace = HeldSpace<CaseworkEvent>;

type Said = { key: string; author: string; at: string; delivery: Delivery };
type Of<Type extends CaseworkEvent['type']> = Said & Omit<Extract<CaseworkEvent, { type: Type }>, 'at'>;
/** One thing a member did, in the order all devices agree on; `unreadable`: shown as that, and it changes nothing. */
export type Kept = { [Type in CaseworkEvent['type']]: Of<Type> }[CaseworkEvent['type']];
export type HistoryItem = Kept | { type: 'unreadable'; key: string };

export type { Action, ActionState, Assessed };
/** What a team keeps to itself about a concern. Lists are oldest first. */
export type Casework = {
  /** The account that handles it; null: nobody does. */
  handler: string | null;
  watchers: ReadonlySet<string>;
  notes: readonly Of<'note'>[];
  /** The last one counts. */
  assessments: readonly Of<'assessed'>[];
  actions: readonly Action[];
  progress: readonly Of<'progress'>[];
  asked: readonly Of<'asked-around'>[];
  linked: ReadonlySet<string>;
  takenOn: readonly Of<'taken-on'>[];
  /** The name of a retention class; null: none chosen yet. */
  retained: string | null;
  /** Where it belongs, as the team has it; null: nobody has said. */
  filed: Of<'filed'> | null;
  reads: readonly Of<'read'>[];
  /** Accounts that must not handle it. */
  barred: ReadonlySet<string>;
  history: readonly HistoryItem[];
};

/**
 * The state of the casework about one concern, from all its spaces with their events in any order. Only people who were
 * ever on the team's roster are heard. `everLead`: who may ever take others off.
 */
export function foldCasework(
  spaces: readonly CaseworkSpace[],
  concern: string,
  { everMember, everLead }: { everMember: ReadonlySet<string>; everLead: ReadonlySet<string> },
): Casework {
  const history: HistoryItem[] = [];
  const barred = new Set<string>();
  // Only in one space is it sure that something was said after its author was taken off.
  const silenced = new Set<string>();
  for (const { space, key, author, event, delivery } of inOneOrder(spaces)) {
    if (delivery === 'refused') continue;
    const heard = event && author && everMember.has(author) && !silenced.has(`${space} ${author}`);
    if (!heard || !fits(event, author, concern, everLead)) history.push({ type: 'unreadable', key });
    else {
      history.push({ ...event, key, author, delivery } as Kept);
      if (event.type !== 'barred') continue;
      barred.add(event.account);
      silenced.add(`${space} ${event.account}`);
    }
  }
  return stateOf(history, barred);
}

/** An event that its author may not say, or that belongs to another concern, is set aside. */
function fits(event: CaseworkEvent, author: string, concern: string, everLead: ReadonlySet<string>): boolean {
  if (event.type === 'about') return event.space === concern;
  if (event.type === 'barred') return event.account === author || everLead.has(author);
  return true;
}

function stateOf(history: readonly HistoryItem[], barred: ReadonlySet<string>): Casework {
  const all = <Type extends CaseworkEvent['type']>(type: Type) =>
    history.filter((item): item is Of<Type> & Kept => item.type === type);
  const handler = all('assigned').at(-1)?.handler ?? null;
  const watchers = new Set<string>();
  for (const { author, on } of all('watching')) on ? watchers.add(author) : watchers.delete(author);
  const linked = new Set<string>();
  for (const { space, on } of all('linked')) on ? linked.add(space) : linked.delete(space);
  return {
    handler: handler && !barred.has(handler) ? handler : null,
    watchers: new Set([...watchers].filter((account) => !barred.has(account))),
    notes: all('note'),
    assessments: all('assessed'),
    actions: actionsOf(history.filter((item): item is ActionEvents => item.type.startsWith('action-'))),
    progress: all('progress'),
    asked: all('asked-around'),
    linked,
    takenOn: all('taken-on'),
    retained: all('retained').at(-1)?.class ?? null,
    filed: all('filed').at(-1) ?? null,
    reads: all('read'),
    barred,
    history,
  };
}
