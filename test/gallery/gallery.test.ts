// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { routes } from '#client/app/routes.tsx';
import { sections } from './sections.ts';
import { isOf, slug } from './shown.ts';

describe('the gallery', () => {
  const scenes = sections.flatMap((section) => section.scenes.map((scene) => ({ section: section.name, ...scene })));

  test('shows every page of the app, and none that is not there', () => {
    const shown = new Set(scenes.map(({ shows }) => shows));
    expect([...shown].sort()).toEqual(routes.map(({ path }) => path).sort());
  });

  test('has a file of its own for each state', () => {
    const files = scenes.map(({ section, name }) => `${section}/${slug(name)}`);
    expect(files.filter((file, at) => files.indexOf(file) !== at)).toEqual([]);
  });
});

describe('an address', () => {
  test.each([
    ['/', '/', true],
    ['/', '/note', false],
    ['/note/:id?', '/note', true],
    ['/note/:id?', '/note/a', true],
    ['/note/:id?', '/note/a/b', false],
    ['/concerns/:id', '/concerns', false],
    ['/steward/:section/:id?/:part?/:item?', '/steward/import', true],
    ['*', '/nowhere', true],
  ])('%s has %s: %s', (route, path, is) => expect(isOf(route, path)).toBe(is));
});
