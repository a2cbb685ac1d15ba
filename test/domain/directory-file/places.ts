import fc from 'fast-check';
import { knownIn, newCodes } from '#domain/directory-file/find-ids.ts';
import { type Plan, planImport } from '#domain/directory-file/plan.ts';
import { type FileRead, readFile } from '#domain/directory-file/read-file.ts';
import type { Organisation } from '#protocol/directory.ts';
import type { Held } from '#protocol/steward.ts';
import { codeText } from '#protocol/texts.ts';
import { sha256 } from '#test/server/device.ts';

export const TODAY = '2026-11-25';
const shortId = (text: string) => sha256(text).slice(0, 22);

export function read(text: string): FileRead {
  const reading = readFile(text, TODAY);
  for (;;) {
    const step = reading.next();
    if (step.done) return step.value;
  }
}

/** What a file would do to a directory, as the page and the command find out. */
export function plan(
  text: string,
  held: readonly Held[],
  { remove = false, founded = [] as string[], mostChars = 300_000 } = {},
): Plan {
  const file = read(text);
  if (!file.ok) throw new Error(file.flaw.code);
  const known = knownIn(held.map(({ organisation }) => organisation));
  const made = new Map(
    newCodes(file.lines, known).map(({ scope, code, name }) => [name, shortId(codeText(scope, code))]),
  );
  const result = planImport({ lines: file.lines, held, known, made, founded: new Set(founded), remove, mostChars });
  return { ...result, problems: [...file.problems, ...result.problems].sort((a, b) => a.row - b.row) };
}

/** The directory after an import that was done. */
export function after(held: readonly Held[], { puts }: Plan): Held[] {
  const all = new Map(held.map((one) => [one.organisation.id, one]));
  for (const { base, organisation } of puts) all.set(organisation.id, { version: base + 1, organisation });
  return [...all.values()];
}

const words = fc
  .oneof(
    fc.constantFrom('Ward 4, older people', '=cmd', '+44', "'=x", "O'Neill", 'The "Royal"', 'Café £', '-', '@home'),
    fc.string({ minLength: 1, maxLength: 30 }),
  )
  .map((text) => text.replace(/\s+/g, ' ').trim() || 'A');
const step = fc.constantFrom('placement', 'provider', 'region') as fc.Arbitrary<'placement' | 'provider' | 'region'>;
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const plain = <T extends object>(thing: T): T => JSON.parse(JSON.stringify(thing)) as T;

/** Any directory that could be held: ids and codes that are never twice, and everything else as odd as may be. */
export const anyDirectory: fc.Arbitrary<Held[]> = fc
  .array(
    fc.record({
      kind: fc.constantFrom('region', 'education', 'placement') as fc.Arbitrary<Organisation['kind']>,
      name: words,
      coded: fc.boolean(),
      sites: fc.array(words, { maxLength: 3 }),
      placements: fc.array(fc.record({ name: words, programme: maybe(words), at: fc.nat(2) }), { maxLength: 4 }),
      teams: fc.array(fc.record({ name: words, step, days: fc.option(fc.integer({ min: 1, max: 365 })) }), {
        maxLength: 2,
      }),
      contacts: fc.array(
        fc.record({
          role: words,
          step,
          phone: maybe(fc.constantFrom('01632 960001', '+44 1632 960001', '2222', 'bleep 123')),
          email: maybe(fc.constantFrom('team@trust.example', "o'neill+x@trust.example")),
          lastChecked: fc.constantFrom('2026-10-03', '2024-02-29'),
        }),
        { maxLength: 3 },
      ),
      inRegion: fc.boolean(),
    }),
    { minLength: 1, maxLength: 5 },
  )
  .map((all) => {
    const regionAt = all.findIndex(({ kind }) => kind === 'region');
    const idOf = (...path: (string | number)[]) => shortId(path.join(' '));
    const code = (coded: boolean, ...path: (string | number)[]) => (coded ? { code: path.join('-') } : {});
    return all.map((one, at): Held => {
      const sites = one.sites.map((name, n) => ({ id: idOf('site', at, n), ...code(one.coded, 'S', at, n), name }));
      const inRegion = one.kind !== 'region' && one.inRegion && regionAt !== -1;
      return plain({
        version: at + 1,
        organisation: {
          id: idOf('organisation', at),
          ...code(one.coded, 'O', at),
          kind: one.kind,
          name: one.name,
          region: inRegion ? idOf('organisation', regionAt) : null,
          sites,
          placements: sites.length
            ? one.placements.map(({ name, programme, at: site }, n) => ({
                id: idOf('placement', at, n),
                ...code(n % 2 === 0, 'P', at, n),
                site: sites[site % sites.length]!.id,
                name,
                programme,
              }))
            : [],
          teams: one.teams.map(({ name, step: of, days }, n) => ({
            id: idOf('team', at, n),
            ...code(one.coded, 'T', at, n),
            step: of,
            name,
            promiseDays: days,
          })),
          contacts: one.contacts.map((contact, n) => ({ id: idOf('contact', at, n), ...contact })),
        } as Organisation,
      });
    });
  });
