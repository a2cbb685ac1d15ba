import { nameForAddress, ofProvider } from '#domain/register/listed.ts';
import { CategoryMark } from '../../forms/CategoryMark.tsx';
import { pictureText as text } from '../../text/picture.ts';
import type { Held } from './use-register.ts';

export interface CategoryCellProps {
  register: NonNullable<Held['register']>;
  /** Null: nobody has said which, so nothing can be held of it. */
  provider: string | null;
}

/** What the register holds of a provider: beside the numbers, and not worked out from them. */
export function CategoryCell({ register: { team, of }, provider }: CategoryCellProps) {
  const { whole, parts } = provider === null ? { whole: null, parts: [] } : ofProvider(of, provider);
  const scope = whole ?? parts[0];
  if (provider === null) return <td />;
  if (!scope) {
    return (
      <td class="sw-heat__cell">
        <span class="sw-heat__nothing" data-title={text.category}>
          {text.categoryNone}
        </span>
      </td>
    );
  }
  const path = whole || parts.length === 1 ? `/register/scope/${nameForAddress(scope)}` : '/register';
  return (
    <td class="sw-heat__cell">
      <a href={`${path}?team=${team}`} data-title={text.category}>
        <span>
          {whole?.current && <CategoryMark category={whole.current.category} />}
          {parts.length > 0 && <span class="sw-heat__of">{text.parts(parts.length)}</span>}
        </span>
      </a>
    </td>
  );
}
