import type { Day } from '#domain/time/days.ts';
import type { ActionOwner, ActionState } from '#protocol/casework.ts';
import type { Kept } from './casework.ts';

export type ActionEvents = Extract<Kept, { type: 'action-added' | 'action-changed' }>;
type Change = Extract<Kept, { type: 'action-changed' }>;

/** Something to be done about a concern, as it stands. `id` is the key of the event that added it. */
export type Action = {
  id: string;
  what: string;
  owner: ActionOwner;
  due: Day | null;
  state: ActionState;
  /** What the newest change says to show for it. */
  evidence: string;
  added: { author: string; at: string };
  changes: readonly Change[];
};

/** Actions in the order they were added, each with its changes. A change of one that is not there changes nothing. */
export function actionsOf(events: readonly ActionEvents[]): Action[] {
  const actions = new Map<string, Action>();
  for (const event of events) {
    if (event.type !== 'action-added') continue;
    const { key: id, what, owner, due, author, at } = event;
    actions.set(id, { id, what, owner, due, state: 'open', evidence: '', added: { author, at }, changes: [] });
  }
  for (const event of events) {
    if (event.type !== 'action-changed') continue;
    const action = actions.get(event.action);
    if (!action) continue;
    const { due, state, evidence } = event;
    actions.set(action.id, { ...action, due, state, evidence, changes: [...action.changes, event] });
  }
  return [...actions.values()];
}

/** Open and past its day. */
export function isOverdue({ state, due }: Pick<Action, 'state' | 'due'>, today: Day): boolean {
  return state === 'open' && due !== null && due < today;
}
