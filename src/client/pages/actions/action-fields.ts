import { type Day, isDay } from '#domain/time/days.ts';
import type { CaseworkWord } from '../../db/team/casework.ts';
import { LINE_LIMIT, tooLong } from '../../forms/too-long.ts';
import type { Work } from '../../forms/use-casework.ts';
import { actionText as text } from '../../text/actions.ts';
import type { FieldError } from '../../ui/ErrorSummary.tsx';

/** In the list of who does it: not one of the members. */
export const ORGANISATION = '';

/** An action as it stands in the fields. `member`: an account, or `ORGANISATION`. */
export type NewAction = { what: string; member: string; organisation: string; due: string };
export type Change = { state: 'open' | 'done' | 'dropped'; due: string; evidence: string };

/** The provider does it, unless somebody else is chosen. Only a placement's own team knows for sure which one that is. */
export function blankAction({ one: { team } }: Work): NewAction {
  const { kind, name } = team.organisation;
  return { what: '', member: ORGANISATION, organisation: kind === 'placement' ? name : '', due: '' };
}

export function flawsOfNew({ what, member, organisation, due }: NewAction): FieldError[] {
  const named = member !== ORGANISATION || organisation.trim() !== '';
  return [
    ...(what.trim() === '' ? [{ id: 'what', message: text.flaw.what }] : []),
    ...tooLong('what', text.what, what),
    ...(named ? [] : [{ id: 'organisation', message: text.flaw.organisation }]),
    ...tooLong('organisation', text.organisationName, organisation, LINE_LIMIT),
    ...dueFlaw('due', due),
  ];
}

export function wordOfNew({ what, member, organisation, due }: NewAction): CaseworkWord {
  const owner =
    member === ORGANISATION
      ? { kind: 'organisation' as const, name: organisation.trim() }
      : { kind: 'person' as const, account: member };
  return { type: 'action-added', what: what.trim(), owner, due: due || null };
}

/** `id`: of the action, so that several of these can stand on one page. */
export function flawsOfChange(id: string, { state, due, evidence }: Change): FieldError[] {
  const unsaid = state === 'dropped' && evidence.trim() === '';
  return [
    ...dueFlaw(`due-${id}`, due),
    ...(unsaid ? [{ id: `evidence-${id}`, message: text.flaw.dropped }] : []),
    ...tooLong(`evidence-${id}`, text.evidenceField, evidence),
  ];
}

export function wordOfChange(action: string, { state, due, evidence }: Change): CaseworkWord {
  return { type: 'action-changed', action, state, due: due || null, evidence: evidence.trim() };
}

/** A day in the past may be right: an action agreed weeks ago. It is said, never refused. */
export const hasPassed = (due: string, today: Day) => isDay(due) && due < today;

function dueFlaw(id: string, due: string): FieldError[] {
  return due === '' || isDay(due) ? [] : [{ id, message: text.flaw.due }];
}
