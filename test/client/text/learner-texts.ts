import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const CLIENT = 'src/client';
/** Pages of people at a desk. Every other page is a learner's until it stands here. */
const STAFF = new Set([
  ...['actions', 'ask', 'assess', 'briefing', 'case', 'export', 'filing', 'inbox', 'invite', 'picture', 'register'],
  ...['set-up', 'share', 'steward', 'team'],
]);
/** What is around every page. The tables of the routes know all pages, so they are not followed. */
const SHELL = ['App', 'Failure', 'Lock', 'LockButton', 'PageMissing', 'Shell', 'Truth', 'UpdateToast'];
const ROUTES = /\/app\/.*(routes|Part|Pages|-pages)\.tsx?$/;
/** How the parts of a concern are called when a member looks through them; a learner’s page shares its other half. */
const NOT_SHOWN = 'src/client/text/inbox.ts';

const isText = (path: string) => /\/text\/[^/]+\.ts$|-text\.ts$/.test(path);
const pageIn = (path: string) => path.match(/\/pages\/([^/]+)\//)?.[1];

/** The files with words that a learner's page can show: found by following its imports, so that none is forgotten. */
export function learnerTexts(): string[] {
  const all = readdirSync(CLIENT, { recursive: true, encoding: 'utf8' }).map((path) => join(CLIENT, path));
  const there = new Set(all.filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts')));
  const theirs = [...there].filter((path) => pageIn(path) && !STAFF.has(pageIn(path)!));
  const queue = [...theirs, ...SHELL.map((name) => `${CLIENT}/app/${name}.tsx`)];
  const seen = new Set<string>();
  for (let path = queue.shift(); path; path = queue.shift()) {
    if (seen.has(path) || !there.has(path) || ROUTES.test(path) || STAFF.has(pageIn(path) ?? '')) continue;
    seen.add(path);
    queue.push(...importsOf(path));
  }
  return [...seen].filter((path) => isText(path) && path !== NOT_SHOWN).sort();
}

function importsOf(path: string): string[] {
  const text = readFileSync(path, 'utf8');
  const named = text.matchAll(/(?:^(?:import|export) (?!type\b)[^;]*?from |import\()\s*'(\.[^']+)'/gm);
  return [...named].map(([, to]) => join(dirname(path), to!));
}
