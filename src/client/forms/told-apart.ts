import { whoSeesText } from '../text/who-sees.ts';

/** Two job titles that are the same are told apart by a number, in the order they stand in. Never by a name. */
export function toldApart(titles: readonly string[]): string[] {
  return titles.map((title, at) => {
    const count = (some: readonly string[]) => some.filter((other) => other === title).length;
    const of = count(titles);
    return of > 1 ? whoSeesText.alike(title, count(titles.slice(0, at + 1)), of) : title;
  });
}

/** The same for people by account. */
export function titlesToldApart(titles: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const names = toldApart([...titles.values()]);
  return new Map([...titles.keys()].map((account, at) => [account, names[at]!]));
}
