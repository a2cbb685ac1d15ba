/**
 * Many things that are alike, as columns: of some fields (`own`) each thing has a value of its own, and of the others a
 * place in `values`, where each value stands once. Much shorter than the things themselves, and read back several times
 * faster. What is read back shares its values, so nobody may change them.
 */
export type Columns = {
  rows: number;
  values: readonly unknown[];
  own: Readonly<Record<string, readonly unknown[]>>;
  shared: Readonly<Record<string, readonly number[]>>;
};

export function toColumns<Thing extends object, Own extends keyof Thing & string>(
  things: readonly Thing[],
  own: readonly Own[],
  shared: readonly Exclude<keyof Thing & string, Own>[],
): Columns {
  const values: unknown[] = [];
  // What was read back before is known again without being written out.
  const placed = new Map<unknown, number>();
  const alike = new Map<string, number>();
  const placeOf = (value: unknown): number => {
    const known = placed.get(value);
    if (known !== undefined) return known;
    const name = JSON.stringify(value);
    const place = alike.get(name) ?? values.push(value) - 1;
    alike.set(name, place);
    placed.set(value, place);
    return place;
  };
  return {
    rows: things.length,
    values,
    own: Object.fromEntries(own.map((field) => [field, things.map((one) => one[field])])),
    shared: Object.fromEntries(shared.map((field) => [field, things.map((one) => placeOf(one[field]))])),
  };
}

/** For each field what gives a thing's value by its row. */
export function columnsOf<Thing extends object>({ values, own, shared }: Columns) {
  return <Field extends keyof Thing & string>(field: Field): ((row: number) => Thing[Field]) => {
    const mine = own[field] as readonly Thing[Field][] | undefined;
    if (mine) return (row) => mine[row]!;
    const places = shared[field]!;
    return (row) => values[places[row]!] as Thing[Field];
  };
}
