// @vitest-environment happy-dom
import { existsSync, readFileSync } from 'node:fs';
import { exec } from 'preact-iso/router';
import { describe, expect, test } from 'vitest';
import { routes } from '#client/app/routes.tsx';
import { shellText } from '#client/text/shell.ts';
import { SHARED_TO } from '../../../src/sw/shared.ts';

interface Manifest {
  name: string;
  short_name: string;
  description: string;
  id: string;
  icons: { src: string; sizes: string; purpose?: string }[];
  shortcuts: { name: string; url: string }[];
  screenshots?: { src: string; sizes: string }[];
  share_target: { action: string; method: string };
}
const read = (file: string) => JSON.parse(readFileSync(`public/${file}`, 'utf8')) as Manifest;
const manifests = { stepwise: read('manifest.webmanifest'), plain: read('plain.webmanifest') };

describe.each(Object.entries(manifests))('on the home screen as %s', (_, manifest) => {
  test('every shortcut leads to a page there is', () => {
    expect(manifest.shortcuts.length).toBeGreaterThan(0);
    const pages = routes.filter(({ path }) => path !== '*');
    for (const { url } of manifest.shortcuts) expect(pages.some(({ path }) => exec(url, path))).toBe(true);
  });

  test('every icon and picture is there, in the size it says', () => {
    for (const { src, sizes } of [...manifest.icons, ...(manifest.screenshots ?? [])]) {
      expect(existsSync(`public${src}`)).toBe(true);
      if (!src.endsWith('.png')) continue;
      const png = readFileSync(`public${src}`);
      expect(`${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`).toBe(sizes);
    }
  });
});

test.each(Object.values(manifests))(
  'words shared with it go to the worker, and stand in no address',
  ({ share_target }) => {
    expect(share_target).toMatchObject({ action: SHARED_TO, method: 'POST' });
  },
);

test('both are the same app under two names, in the same sizes', () => {
  const { stepwise, plain } = manifests;
  expect([stepwise.name, plain.name]).toEqual([shellText.name, shellText.plainName]);
  expect(plain.id).toBe(stepwise.id);
  const shapes = ({ icons }: Manifest) => icons.map(({ sizes, purpose }) => [sizes, purpose]);
  expect(shapes(plain)).toEqual(shapes(stepwise));
});

test('the neutral one says nothing of what it is for', () => {
  const { shortcuts, ...rest } = manifests.plain;
  const words = JSON.stringify([rest, shortcuts.map(({ name }) => name)]);
  expect(words).not.toMatch(/stepwise|concern|placement|nhs|raise|team|learner|step/i);
});
