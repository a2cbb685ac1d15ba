import pack from '#content/packs/england/register.json' with { type: 'json' };
import { type CategorySet, needsSecond } from '#domain/register/register.ts';
import type { Session } from '../../session/session.ts';
import { longDate } from '../../text/dates.ts';
import { scopeText as text } from '../../text/register.ts';
import { SummaryList } from '../../ui/SummaryList.tsx';
import { Linked } from './Linked.tsx';
import type { View } from './use-register.ts';

const criteria = new Map(pack.categories.flatMap((one) => one.criteria.map(({ id, words }) => [id, words] as const)));

/** Why a category was set, by what, and until when: what its author wrote down. */
export function SetFacts({ session, view, set }: { session: Session; view: View; set: CategorySet }) {
  const { category, confirmedBy, review, reason, despite, linked } = set;
  const confirmed = confirmedBy === null ? text.notConfirmed : text.confirmed(view.named(confirmedBy));
  return (
    <SummaryList
      rows={[
        {
          key: text.criteria,
          value:
            set.criteria.length === 0
              ? text.noCriteria
              : set.criteria.map((id) => (
                  <span class="sw-line" key={id}>
                    {criteria.get(id) ?? text.unknownCriterion}
                  </span>
                )),
        },
        { key: text.reason, value: reason },
        ...(despite ? [{ key: text.despite, value: despite }] : []),
        ...(needsSecond(category) ? [{ key: text.second, value: confirmed }] : []),
        ...(linked.length > 0 ? [{ key: text.linked, value: <Linked session={session} spaces={linked} /> }] : []),
        { key: text.reviewKey, value: review ? longDate(review) : text.noReview },
      ]}
    />
  );
}
