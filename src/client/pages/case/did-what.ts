import type { Kept } from '#domain/casework/casework.ts';
import { placeLine } from '#domain/place/place.ts';
import { historyText } from '../../text/case.ts';
import type { Named } from './people.ts';

const text = historyText.item;

/** What a member did that stands in the history. */
export type Done = Exclude<Kept, { type: 'about' | 'read' }>;

export function didWhat(item: Done, named: Named): string {
  switch (item.type) {
    case 'note':
      return text.note;
    case 'assigned':
      if (!item.handler) return text.unassigned;
      return item.handler === item.author ? text.assignedSelf : text.assigned(named(item.handler));
    case 'watching':
      return text.watching[item.on ? 'on' : 'off'];
    case 'assessed':
      return text.assessed(item.rated.likelihood, item.rated.impact);
    case 'action-added':
      return text.actionAdded;
    case 'action-changed':
      return text.actionChanged[item.state];
    case 'progress':
      return item.resolved ? text.resolved : text.progress;
    case 'asked-around':
      return text.askedAround(item.asks.length);
    case 'linked':
      return text.linked[item.on ? 'on' : 'off'];
    case 'taken-on':
      return text.takenOn;
    case 'retained':
      return text.retained(item.class);
    case 'filed':
      return text.filed;
    case 'barred':
      return item.account === item.author ? text.steppedBack : text.barred(named(item.account));
  }
}

/** The words that were written with it. */
export function saidInIt(item: Done): string {
  switch (item.type) {
    case 'note':
    case 'progress':
      return item.text;
    case 'assessed':
    case 'barred':
      return item.reason;
    case 'action-added':
      return item.what;
    case 'action-changed':
      return item.evidence;
    case 'filed':
      return placeLine(item);
    default:
      return '';
  }
}
