import type { Named } from '#domain/place/place.ts';
import { given } from '#domain/questions/answers.ts';
import type { CaseworkWord } from '../../db/casework.ts';
import { asked } from '../../forms/asked.ts';
import type { Work } from '../../forms/use-casework.ts';

/** Where it belongs, as it stands in the fields. */
export type Filing = {
  organisation: Named | null;
  placement: Named | null;
  education: Named | null;
  groups: readonly string[];
};

const GROUPS = 'learner-groups';
const NOT_SURE = 'not-sure';

/** As it is filed now; before that, as its writer let it be said. */
export function filingOf({ casework: { filed }, one }: Work): Filing {
  const { place, answers = {} } = one.conversation.report ?? {};
  const { organisation = null, placement = null, education = null } = filed ?? place ?? {};
  const groups = filed?.groups ?? given(answers, GROUPS).filter((group) => group !== NOT_SURE);
  return { organisation, placement, education, groups };
}

export function wordOf({ organisation, placement, education, groups }: Filing): CaseworkWord {
  return { type: 'filed', organisation, placement, education, groups: [...groups] };
}

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
