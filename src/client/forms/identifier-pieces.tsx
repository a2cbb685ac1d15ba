import type { ComponentChildren } from 'preact';
import type { Identifier } from '#domain/identifiers/identifier.ts';

/** A text in order, with each find drawn in its own way. */
export function pieces(
  text: string,
  found: readonly Identifier[],
  draw: (words: string, one: Identifier) => ComponentChildren,
): ComponentChildren[] {
  const before = found.map(({ start }, at) => text.slice(found[at - 1]?.end ?? 0, start));
  return [
    ...found.flatMap((one, at) => [before[at], draw(text.slice(one.start, one.end), one)]),
    text.slice(found.at(-1)?.end ?? 0),
  ];
}
