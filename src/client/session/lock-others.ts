import { otherWindows } from '../platform/other-windows.ts';

const others = otherWindows('stepwise.lock');

/** Every other window of this browser that has a lock locks too. */
export const lockOthers = others.tell;
/** Hears it. Returns what ends the hearing. */
export const onLockedElsewhere = others.hear;
