import type { ErrorCode } from '#protocol/errors.ts';
import type { OperationName } from '#protocol/operations.ts';
import { type Clock, dayOf } from './platform/clock.ts';

/**
 * Everything that can be logged. No text from outside has a place here: no bodies, queries, addresses, tokens, and no ids of
 * accounts or devices, since a device may be that of a receipt. `at` is a place in our code.
 */
export type LogEvent =
  | { event: 'started'; port: number }
  | { event: 'stopped' }
  | { event: 'request'; method: string; route: string; status: number; ms: number }
  | { event: 'failed'; route: string; status: number; code: ErrorCode; error: string; at: string }
  | { event: 'erased'; spaces: number }
  | { event: 'erasing_failed'; error: string; at: string }
  | { event: 'push_failed'; status: number | null }
  | { event: 'mail_failed' | 'notices_failed'; error: string }
  | { event: 'mail_to_folder' }
  | { event: 'mutation_failed' | 'mutation_parked'; operation: OperationName | 'unknown'; error: string; at: string }
  /** A proxy stands before the server that nobody has told it of, so nobody's limits can be told apart. */
  | { event: 'proxy_not_named' }
  | { event: 'crashed'; error: string; at: string };

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

/** Where in our code it happened. Messages are left out: they may quote what somebody sent. */
export function placeOf(error: unknown): string {
  const stack = error instanceof Error ? error.stack : undefined;
  return stack?.match(/src\/(server|protocol|content)\/[\w/.-]+:\d+/)?.[0] ?? 'unknown';
}
