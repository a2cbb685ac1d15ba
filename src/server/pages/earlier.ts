import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type Clock, dayOf } from '../platform/clock.ts';
import { type Page, readPages } from './catalogue.ts';

/** How long after an update a page that was open before it can still fetch its parts. */
const KEPT_DAYS = 90;
const DAY_MS = 86_400_000;
/** The day on which each file that is no longer of the newest build was first found so. */
const REPLACED = 'replaced.json';

export interface PagesFolders {
  pagesFolder: string;
  /** Where files of earlier builds are kept; null: nowhere. */
  earlierFolder: string | null;
}

/** The built client, and under it what earlier builds named by content. Done once, at start. */
export function readAllPages({ pagesFolder, earlierFolder }: PagesFolders, clock: Clock): ReadonlyMap<string, Page> {
  const newest = readPages(pagesFolder);
  const lasting = [...newest].filter(([, { lasting }]) => lasting).map(([path]) => path);
  if (earlierFolder === null || lasting.length === 0) return newest;
  const assets = join(earlierFolder, 'assets');
  mkdirSync(assets, { recursive: true });
  dropOld(earlierFolder, new Set(lasting.map((path) => basename(path))), clock);
  for (const path of lasting) {
    if (!existsSync(join(earlierFolder, path))) copyFileSync(join(pagesFolder, path), join(earlierFolder, path));
  }
  const kept = [...readPages(earlierFolder)].filter(([, page]) => page.lasting);
  return new Map([...kept, ...newest]);
}

/** Without a list that can be read, the days are counted from today. */
function readDays(list: string): Record<string, string> {
  try {
    return JSON.parse(readFileSync(list, 'utf8')) as Record<string, string>;
  } catch {
    return {};
  }
}

function dropOld(folder: string, inUse: ReadonlySet<string>, clock: Clock): void {
  const list = join(folder, REPLACED);
  const before = readDays(list);
  const oldest = dayOf({ now: () => clock.now() - KEPT_DAYS * DAY_MS });
  const replaced: Record<string, string> = {};
  for (const name of readdirSync(join(folder, 'assets'))) {
    if (inUse.has(name)) continue;
    const since = before[name] ?? dayOf(clock);
    if (since < oldest) rmSync(join(folder, 'assets', name));
    else replaced[name] = since;
  }
  writeFileSync(list, JSON.stringify(replaced));
}
