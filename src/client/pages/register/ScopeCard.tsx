import { isReviewOverdue, nameForAddress } from '#domain/register/listed.ts';
import type { CategorySet, ScopeStanding } from '#domain/register/register.ts';
import { englandDay } from '#domain/time/days.ts';
import { CategoryMark, categoryLabel } from '../../forms/CategoryMark.tsx';
import { scopeWords } from '../../forms/scope-words.ts';
import { longDate } from '../../text/dates.ts';
import { scopeText as text } from '../../text/register.ts';
import { Card } from '../../ui/Card.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { addressIn, type View } from './use-register.ts';

/** One place in the list. */
export function ScopeCard({ standing, view }: { standing: ScopeStanding; view: View }) {
  const { scope, current, waiting } = standing;
  const { place, parts } = scopeWords(scope, view.organisations);
  return (
    <li>
      <Card title={place} href={addressIn(view, `scope/${nameForAddress(standing)}`)}>
        {parts.map((part) => (
          <p key={part}>{part}</p>
        ))}
        {waiting && (
          <p>
            <Tag strong>{text.waits(categoryLabel(waiting.category))}</Tag>
          </p>
        )}
        {current ? (
          <>
            <p>
              <CategoryMark category={current.category} /> <Unsent set={current} />
            </p>
            <p>
              {text.since(setOn(current))}. <NextReview standing={standing} view={view} />
            </p>
          </>
        ) : (
          <p>{text.noCategory}</p>
        )}
      </Card>
    </li>
  );
}

/** The day it was set, as its writer's clock had it. */
export const setOn = ({ at }: CategorySet) => longDate(englandDay(at) ?? '');

export function NextReview({ standing, view }: { standing: ScopeStanding; view: View }) {
  const review = standing.current?.review;
  if (!review) return <>{text.noReview}.</>;
  if (!isReviewOverdue(standing, view.today)) return <>{text.review(longDate(review))}</>;
  return <strong>{text.overdue(longDate(review))}</strong>;
}

/** Kept on this phone, and with nobody else yet. */
export function Unsent({ set }: { set: Pick<CategorySet, 'delivery'> }) {
  return set.delivery === 'waiting' ? <Tag>{text.waiting}</Tag> : null;
}
