import type { Put } from '#protocol/steward.ts';

/** Cut so that each fits into one request. The order stays: regions were put first. */
export function inBatches(puts: readonly Put[], most: { count: number; chars: number }): Put[][] {
  const batches: Put[][] = [];
  let chars = 0;
  for (const put of puts) {
    const size = JSON.stringify(put).length;
    const open = batches.at(-1);
    if (open && open.length < most.count && chars + size <= most.chars) {
      open.push(put);
      chars += size;
    } else {
      batches.push([put]);
      chars = size;
    }
  }
  return batches;
}
