import type * as z from 'zod/mini';

/** One thing wrong with a pack, for the person who edits the JSON. */
export interface Problem {
  readonly file: string;
  readonly path: string;
  readonly reason: string;
}

export class PackError extends Error {
  override readonly name = 'PackError';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(({ file, path, reason }) => `${file}${path === '' ? '' : `, ${path}`}: ${reason}.`).join('\n'));
    this.problems = problems;
  }
}

export type Path = readonly PropertyKey[];

/** `['questions', 3, 'when']` as `questions[3].when`. */
export function writePath(path: Path): string {
  let written = '';
  for (const part of path) {
    if (typeof part === 'number') written += `[${part}]`;
    else written += written === '' ? String(part) : `.${String(part)}`;
  }
  return written;
}

type Issue = z.core.$ZodIssue;

/** zod/mini ships no sentences of its own; these are written for someone who edits JSON, not code. */
export function problemsFrom(file: string, data: unknown, issues: readonly Issue[]): Problem[] {
  return issues
    .flatMap((issue) => deepest(issue))
    .map(({ path, issue }) => ({
      file,
      path: writePath(path),
      reason: reasonFor(issue, valueAt(data, path)),
    }));
}

/** Inside a union, the branch whose keys were all known is the one the author meant, so report what is wrong there. */
function deepest(issue: Issue, base: Path = []): { path: Path; issue: Issue }[] {
  const path = [...base, ...issue.path];
  if (issue.code === 'invalid_union') {
    const meant = issue.errors.filter((branch) => branch.every((inner) => inner.path.length > 0));
    const [only] = meant;
    if (meant.length === 1 && only) return only.flatMap((inner) => deepest(inner, path));
  }
  return [{ path, issue }];
}

function valueAt(data: unknown, path: Path): unknown {
  let value = data;
  for (const part of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<PropertyKey, unknown>)[part];
  }
  return value;
}

function reasonFor(issue: Issue, value: unknown): string {
  if (value === undefined && issue.path.length > 0) return 'is missing';
  if (issue.message !== 'Invalid input') return issue.message;
  switch (issue.code) {
    case 'invalid_type':
      return `must be ${kindName(issue.expected)}, but is ${kindOf(value)}`;
    case 'unrecognized_keys':
      return `has ${issue.keys.map((key) => `"${key}"`).join(', ')}, which nothing reads`;
    case 'invalid_value':
      return `is ${JSON.stringify(value)}, but must be ${issue.values.map((one) => JSON.stringify(one)).join(' or ')}`;
    case 'too_small':
      return `is too short or too small: at least ${issue.minimum}`;
    case 'too_big':
      return `is too long or too big: at most ${issue.maximum}`;
    default:
      return `is not right (${issue.code})`;
  }
}

function kindName(expected: string): string {
  const names: Readonly<Record<string, string>> = {
    string: 'words in quotes',
    int: 'a whole number',
    number: 'a number',
    array: 'a list',
    tuple: 'a list',
    object: 'an object',
  };
  return names[expected] ?? expected;
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  const names: Readonly<Record<string, string>> = {
    string: 'words in quotes',
    number: 'a number',
    boolean: 'true or false',
    object: 'an object',
    undefined: 'missing',
  };
  return names[typeof value] ?? typeof value;
}
