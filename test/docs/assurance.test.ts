import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');

const PAGES = ['README.md', 'SECURITY.md', ...markdownIn('docs'), ...markdownIn('docs/assurance')];

/** Whoever runs a Stepwise makes it. */
const MADE_LATER = ['deploy/certificate/'];

/** What a page names, with the line it stands in. */
type Named = { page: string; line: number; name: string };

describe('what README, SECURITY.md and docs name', () => {
  test('every file and folder of the project is there', () => {
    const named = PAGES.flatMap((page) =>
      find(page, /`((?:src|test|docs|deploy|public|\.ci)\/[^`\s]*|[\w.-]+\.(?:md|json|ts))`/g),
    );
    expect(named.length).toBeGreaterThan(100);
    const places = ({ page, name }: Named) => [join(ROOT, name), join(ROOT, dirname(page), name)];
    expect(
      missing(named, (one) => MADE_LATER.includes(one.name) || places(one).some((path) => existsSync(path))),
    ).toEqual([]);
  });

  test('every link within the project leads somewhere', () => {
    const named = PAGES.flatMap((page) => find(page, /\]\((?!https?:|mailto:|#)([^)#\s]+)/g));
    expect(missing(named, ({ page, name }) => existsSync(join(ROOT, dirname(page), name)))).toEqual([]);
  });

  test('every command is one of ours', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const named = PAGES.flatMap((page) => find(page, /npm run ([\w:]+)/g));
    expect(missing(named, ({ name }) => Object.hasOwn(scripts, name))).toEqual([]);
  });

  test('every decision is written down: "server decision 003"', () => {
    const decided = ['client', 'content', 'protocol', 'server'].flatMap((layer) =>
      readdirSync(join(ROOT, 'src', layer, 'decisions')).map((file) => `${layer} decision ${file.slice(0, 3)}`),
    );
    const named = PAGES.flatMap((page) => find(page, /\b(\w+ decision \d{3})\b/g));
    expect(named.length).toBeGreaterThan(20);
    expect(missing(named, ({ name }) => decided.includes(name))).toEqual([]);
  });

  test('every test named in quotation marks behind its file is in that file', () => {
    const named = PAGES.flatMap(testsIn);
    expect(named.length).toBeGreaterThan(100);
    expect(missing(named, ({ file, name }) => existsSync(join(ROOT, file)) && titlesIn(file).has(name))).toEqual([]);
  });
});

describe('the table of ASVS 5.0', () => {
  const rows = [...read('docs/assurance/asvs.md').matchAll(/^\| (\d+\.\d+\.\d+) \| ([12]) \|.*?\| ([\w ]+) \|/gm)];
  const count = (verdict: string) => rows.filter((row) => row[3] === verdict).length;

  test('has each requirement of levels 1 and 2 once, with a verdict', () => {
    expect(new Set(rows.map((row) => row[1])).size).toBe(253);
    expect(rows.filter((row) => row[2] === '1').length).toBe(70);
    expect(rows.filter((row) => row[2] === '2').length).toBe(183);
    const verdicts = ['pass', 'not applicable', 'deviation', 'deployment'];
    expect(rows.filter((row) => !verdicts.includes(row[3]!)).map((row) => row[1])).toEqual([]);
  });

  test('is added up as it is', () => {
    const told = read('docs/assurance/asvs.md').match(
      /(\d+) pass, (\d+) not applicable, (\d+) deviations?, (\d+) for the deployment/,
    );
    const counted = [count('pass'), count('not applicable'), count('deviation'), count('deployment')];
    expect(told?.slice(1).map(Number)).toEqual(counted);
  });
});

function markdownIn(folder: string): string[] {
  const names = readdirSync(join(ROOT, folder)).filter((name) => name.endsWith('.md'));
  return names.map((name) => `${folder}/${name}`);
}

function linesOf(page: string): string[] {
  return read(page).split('\n');
}

function find(page: string, pattern: RegExp): Named[] {
  return linesOf(page).flatMap((text, at) =>
    [...text.matchAll(pattern)].map((match) => ({ page, line: at + 1, name: match[1]! })),
  );
}

function missing<One extends Named>(named: One[], isThere: (one: One) => boolean): string[] {
  return named.filter((one) => !isThere(one)).map(({ page, line, name }) => `${page}:${line} ${name}`);
}

/** `test/a.test.ts` “title”, “another”: quotation marks belong to the file before them in the same cell or line. */
function testsIn(page: string): (Named & { file: string })[] {
  return linesOf(page).flatMap((text, at) => {
    let file: string | undefined;
    return [...text.matchAll(/`(test\/[\w./-]+)`|“([^”]+)”|(\|)/g)].flatMap(([, path, name, edge]) => {
      if (path ?? edge) file = path;
      return file && name ? [{ page, line: at + 1, name, file }] : [];
    });
  });
}

/** What stands in single quotes anywhere in a file: the titles of its tests are among that. */
function titlesIn(file: string): ReadonlySet<string> {
  return new Set([...read(file).matchAll(/'((?:[^'\\\n]|\\.)*)'/g)].map((match) => match[1]!.replaceAll("\\'", "'")));
}
