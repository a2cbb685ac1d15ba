import pack from '#content/packs/england/register.json' with { type: 'json' };
import { RISING } from '#domain/register/step-down.ts';
import type { Category } from '#protocol/register.ts';

export const categoryLabel = (category: Category) => pack.categories.find(({ id }) => id === category)?.label ?? '';

/**
 * The word of a category, with as many of four dots filled as it asks for support; training suspended is crossed out. It has
 * neither the colours nor the shapes of a risk band: the two are never put on one scale.
 */
export function CategoryMark({ category }: { category: Category }) {
  const filled = RISING.indexOf(category);
  return (
    <strong class="sw-category">
      <svg class="sw-category__dots" viewBox="0 0 36 10" aria-hidden="true">
        {[0, 1, 2, 3].map((dot) => (
          <circle key={dot} cx={6 + dot * 8} cy="5" r="3" class={dot < filled ? 'sw-category__full' : undefined} />
        ))}
        {category === 'training-suspended' && <path d="M0 5h36" />}
      </svg>
      {categoryLabel(category)}
    </strong>
  );
}
