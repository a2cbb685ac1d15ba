import { useEffect, useState } from 'preact/hooks';
import { readWhole, type WholeCase } from '../db/inbox/whole-cases.ts';
import type { Session } from '../session/session.ts';

/** `whole`: null until all of them are read. */
export type Reading = { done: number; all: number; whole: readonly WholeCase[] | null };

/** Cases from their records. What is on screen is as they were when the page asked. */
export function useWhole({ phone }: Session, spaces: readonly string[] | undefined): Reading | undefined {
  const [reading, show] = useState<Reading & { of: string }>();
  const names = spaces?.join();
  useEffect(() => {
    if (!spaces) return;
    const of = spaces.join();
    let current = true;
    const read = async () => {
      const whole: WholeCase[] = [];
      for await (const slice of readWhole(phone, spaces)) {
        if (!current) return;
        whole.push(...slice);
        show({ done: whole.length, all: spaces.length, whole: null, of });
      }
      if (current) show({ done: whole.length, all: spaces.length, whole, of });
    };
    read().catch((error: unknown) => current && globalThis.reportError?.(error));
    return () => {
      current = false;
    };
  }, [phone, names]);
  return reading?.of === names ? reading : undefined;
}
