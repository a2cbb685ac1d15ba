import type { ErrorCode } from '#protocol/errors.ts';
import { type Clock, dayOf } from './platform/clock.ts';

/**
 * Everything that can be logged. No text from outside has a place here: no bodies, queries, addresses, tokens or
 * account ids. Device ids appear only with failures, which somebody has to look into.
 */
export type LogEvent =
  | { event: 'started'; port: number }
  | { event: 'stopped' }
  | { event: 'request'; method: string; route: string; status: number; ms: number }
  | { event: 'failed'; route: string; status: number; code: ErrorCode; error: string; at: string }
  | { event: 'erased'; spaces: number }
  | { event: 'erasing_failed'; error: string }
  | { event: 'mutation_failed' | 'mutation_parked'; device: string; seq: number; error: string };

export interface Log {
  write(event: LogEvent): void;
  /** Whether `request` events are wanted; nobody measures them otherwise. */
  readonly requests: boolean;
}

export interface LogOptions {
  clock: Clock;
  /** Only start, stop and failures by default: a line per request would date what people do. */
  requests?: boolean;
  out?: (line: string) => void;
}

export function createLog({ clock, requests = false, out = (line) => process.stdout.write(line) }: LogOptions): Log {
  return {
    requests,
    write(event) {
      out(`${JSON.stringify({ day: dayOf(clock), ...event })}\n`);
    },
  };
}
