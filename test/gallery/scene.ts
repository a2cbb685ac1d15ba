import type { BrowserContext, Page } from '@playwright/test';
import type { RunningServer } from '../e2e/support/running-server.ts';

/** Whose browser it is: a name in quotes is one of the demonstration's people; anybody else begins with an empty one. */
export type Who =
  | 'A learner'
  | 'A practice educator'
  | 'A practice supervisor'
  | 'The university team'
  | 'The regional quality team'
  | 'A quality manager'
  | 'The steward'
  | `Somebody ${string}`;

/** What the steps of one section work on. Its server is its own; everybody in it has a browser of their own. */
export interface Stage {
  page: Page;
  context: BrowserContext;
  server: RunningServer;
  /** Parts of addresses that a step has put down, for `{name}` in a later path. */
  kept: Map<string, string>;
  /** Somebody else's page, opened when they are first asked for. */
  as(who: Who): Promise<Page>;
}

export type Step = (stage: Stage) => Promise<unknown>;

/** One page in one state. */
export interface Scene {
  name: string;
  who: Who;
  /** The page of `src/client/app/routes.tsx` that is on screen in the end. */
  shows: string;
  /** The address to begin at. Left out: where this person's scene before ended. */
  path?: string;
  steps?: readonly Step[];
  /** In the dark, too. */
  dark?: true;
}

export interface Section {
  /** In the address of its pictures, and after `--only`. */
  name: string;
  title: string;
  scenes: readonly Scene[];
}
