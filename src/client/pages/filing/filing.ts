import type { Named } from '#domain/place/place.ts';
import { given } from '#domain/questions/answers.ts';
import type { CaseworkWord } from '../../db/team/casework.ts';
import { GROUPS, NOT_SURE } from '../../forms/learner-groups.ts';
import type { Work } from '../../forms/use-casework.ts';

/** Where it belongs, as it stands in the fields. */
export type Filing = {
  organisation: Named | null;
  placement: Named | null;
  education: Named | null;
  groups: readonly string[];
};

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
