/** The ids of hint, error and count, for those that are on the page. */
export function describedBy(
  id: string,
  parts: { hint?: unknown; error?: unknown; count?: unknown },
): string | undefined {
  const ids = (['hint', 'error', 'count'] as const).filter((part) => parts[part]).map((part) => `${id}-${part}`);
  return ids.join(' ') || undefined;
}
