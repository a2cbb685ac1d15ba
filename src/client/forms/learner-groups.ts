import { asked } from './asked.ts';

/** The question under which groups of learners are chosen, in every form, and its answer that tells nothing. */
export const GROUPS = 'learner-groups';
export const NOT_SURE = 'not-sure';

/** Groups of learners, as the pack asks for them. Those it does not know stay as they came. */
export function groupOptions(chosen: readonly string[]): readonly { value: string; label: string }[] {
  const question = asked.questions.find(({ id }) => id === GROUPS);
  const known = question && 'options' in question ? question.options : [];
  const options = known.filter(({ id }) => id !== NOT_SURE).map(({ id, label }) => ({ value: id, label }));
  const unknown = chosen.filter((id) => !known.some((one) => one.id === id));
  return [...options, ...unknown.map((id) => ({ value: id, label: id }))];
}

export function groupNames(ids: readonly string[]): string[] {
  return groupOptions(ids).flatMap(({ value, label }) => (ids.includes(value) ? [label] : []));
}
