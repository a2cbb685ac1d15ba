import type { RejectionCode } from '#protocol/errors.ts';
import { rejected, type Verdict } from './verdict.ts';

/** What an operation decided, and whose feed grew by it. */
export interface Ruling {
  verdict: Verdict;
  wake: readonly string[];
}

export function refuse(code: RejectionCode): Ruling {
  return { verdict: rejected(code), wake: [] };
}

export function settle(verdict: Verdict): Ruling {
  return { verdict, wake: [] };
}
