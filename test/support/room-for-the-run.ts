import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** A folder that all test files of one run share. */
    room: string;
  }
}

let room: string;

/** Called by vitest, before and after the whole run. */
export function setup(project: TestProject): void {
  room = mkdtempSync(join(tmpdir(), 'stepwise-run-'));
  project.provide('room', room);
}
export function teardown(): void {
  rmSync(room, { recursive: true, force: true });
}
