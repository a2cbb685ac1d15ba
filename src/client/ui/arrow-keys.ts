const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** How many rows and columns of a table a key goes. From right to left the next column stands on the left. */
export function cellsAlong(key: string, table: Element): readonly [number, number] | undefined {
  const step = STEPS[key];
  if (!step) return undefined;
  return getComputedStyle(table).direction === 'rtl' ? [step[0], -step[1]] : step;
}
