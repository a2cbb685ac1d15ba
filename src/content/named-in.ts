/** The questions a line names: `{when}`. It stands apart from the schema, so that a page can read a line without zod. */
export function namedIn(line: string): string[] {
  return [...line.matchAll(/\{([^}]*)\}/g)].map(([, question = '']) => question);
}
