import pack from '#content/packs/england/register.json' with { type: 'json' };
import { needsSecond } from '#domain/register/register.ts';
import type { Category } from '#protocol/register.ts';
import { CategoryMark } from '../../forms/CategoryMark.tsx';
import { LIMIT } from '../../forms/too-long.ts';
import type { Session } from '../../session/session.ts';
import { setText as text } from '../../text/register.ts';
import { Radios } from '../../ui/Radios.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { Criteria } from './Criteria.tsx';
import { LinkedField } from './LinkedField.tsx';
import type { Fields } from './ScopeFields.tsx';
import { SteppingDown } from './SteppingDown.tsx';
import { downOf, scopeOf } from './set-fields.ts';
import type { View } from './use-register.ts';

const categories = pack.categories.map(({ id }) => ({ value: id, label: <CategoryMark category={id as Category} /> }));

/** Which category, what speaks for it, and until when. */
export function CategoryFields({ session, view, typed, type, errorOf }: Fields & { session: Session; view: View }) {
  const down = downOf(typed, view);
  return (
    <>
      <Radios
        id="category"
        legend={text.category}
        error={errorOf('category')}
        options={categories}
        value={typed.category}
        onChange={(category) => type({ category: category as Category })}
      />
      <div role="status">{typed.category !== '' && needsSecond(typed.category) && <p>{text.suspends}</p>}</div>
      <SteppingDown down={down} leads={view.team.leads} />
      {down && down.missing.length > 0 && view.team.leads && (
        <TextArea
          id="despite"
          label={text.despite}
          error={errorOf('despite')}
          rows={2}
          limit={LIMIT}
          value={typed.despite}
          onInput={(despite) => type({ despite })}
        />
      )}
      <Criteria typed={typed} type={type} errorOf={errorOf} />
      <LinkedField
        session={session}
        view={view}
        scope={scopeOf(typed, view)}
        linked={typed.linked}
        onChange={(linked) => type({ linked })}
      />
      <TextArea
        id="reason"
        label={text.reason}
        hint={text.reasonHint}
        error={errorOf('reason')}
        rows={2}
        limit={LIMIT}
        value={typed.reason}
        onInput={(reason) => type({ reason })}
      />
      <TextInput
        id="review"
        label={text.review}
        type="date"
        short
        error={errorOf('review')}
        value={typed.review}
        onInput={(review) => type({ review })}
      />
    </>
  );
}
