import { atFirstUse, LANGUAGE } from '#content/language.ts';

/** What is said of a number, by its category in a language: English has two, Welsh six. `#` stands for the number. */
type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** How a language counts. The browser knows it for every language, so nothing of it is in the build. */
export function countingIn(language: string) {
  const rules = atFirstUse(() => new Intl.PluralRules(language));
  // Making what writes them takes a slow phone 25 ms.
  const plain = /^(en|cy)\b/.test(language);
  const written = atFirstUse(() => new Intl.NumberFormat(language));
  const number = (count: number) =>
    plain && count < 1000 && Number.isInteger(count) ? String(count) : written().format(count);
  const plural = (count: number, forms: Forms) =>
    (forms[rules().select(count)] ?? forms.other).replace('#', number(count));
  return { number, plural };
}

export const { number, plural } = countingIn(LANGUAGE);
