import { asked } from './asked.ts';

/** The question under which the quality domains are chosen, in every form. */
export const DOMAINS = 'domains';

export function domainOptions(): readonly { id: string; label: string }[] {
  const question = asked.questions.find(({ id }) => id === DOMAINS);
  return question && 'options' in question ? question.options : [];
}

/** In plain words, in the order of the pack; what it does not know is shown as it came. */
export function domainLabels(ids: readonly string[]): string[] {
  const known = domainOptions();
  const unknown = ids.filter((id) => !known.some((one) => one.id === id));
  return [...known.filter(({ id }) => ids.includes(id)).map(({ label }) => label), ...unknown];
}
