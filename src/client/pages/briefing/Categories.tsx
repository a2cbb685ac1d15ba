import { countedIn } from '#domain/register/register.ts';
import { englandDay } from '#domain/time/days.ts';
import { CategoryMark, categoryLabel } from '../../forms/CategoryMark.tsx';
import type { CategoryOf } from '../../forms/use-categories.ts';
import { longDate } from '../../text/dates.ts';
import { Table } from '../../ui/Table.tsx';
import { briefingText as text } from './briefing-text.ts';

/** What counted of a place, as it is shown. */
export function setsOf({ place, standing }: CategoryOf) {
  return countedIn(standing).map(({ key, at, category, review }) => ({
    key,
    place,
    day: englandDay(at) ?? '',
    label: categoryLabel(category),
    review,
  }));
}

/** Which category the provider and its parts have and had. Never beside a score of a concern. */
export function Categories({ categories }: { categories: readonly CategoryOf[] }) {
  const counted = categories.filter((one) => setsOf(one).length > 0);
  if (counted.length === 0) return <p>{text.noCategory}</p>;
  return (
    <>
      {counted.map((one) => (
        <div key={one.place}>
          <p>
            {one.place}: {one.standing.current && <CategoryMark category={one.standing.current.category} />}
          </p>
          <Table
            titles={text.categoryHead}
            rows={setsOf(one)
              .reverse()
              .map(({ key, day, label, review }) => ({
                id: key,
                cells: [longDate(day), label, review ? longDate(review) : text.noDue],
              }))}
          />
        </div>
      ))}
    </>
  );
}
