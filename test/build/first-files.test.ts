import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { patternOf, routeFiles } from '../../src/build/first-files.ts';

describe('the files that come together with a page', () => {
  test.each([
    ['/pathway', ['/pathway', '/pathway/'], ['/', '/pathways', '/pathway/more']],
    ['/note/:id?', ['/note', '/note/abc'], ['/notes', '/note/abc/more']],
    ['/concerns/:id/send', ['/concerns/abc/send'], ['/concerns/send', '/concerns/abc/sent']],
    ['/register/:part?/:said?', ['/register', '/register/a', '/register/a/b'], ['/register/a/b/c']],
  ])('%s is told apart from other addresses', (path, such, others) => {
    const pattern = new RegExp(patternOf(path));
    expect(such.filter((one) => !pattern.test(one))).toEqual([]);
    expect(others.filter((one) => pattern.test(one))).toEqual([]);
  });

  test('are known for each page but the first one, whose files the document names itself', () => {
    const source = readFileSync('src/client/app/routes.tsx', 'utf8');
    const paths = [...source.matchAll(/path: '([^']+)'/g)].map(([, path]) => path);
    const found = routeFiles(source);
    expect(found.map(({ path }) => path)).toEqual(paths.filter((path) => path !== '/' && path !== '*'));
    expect(found.filter(({ file }) => !existsSync(join('src/client/app', file)))).toEqual([]);
  });
});
