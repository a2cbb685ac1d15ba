import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { preprocessCSS, resolveConfig } from 'vite';
import { describe, expect, test } from 'vitest';
import { LEFT_OUT } from '#client/styles/design-system.ts';

const CLIENT = join(import.meta.dirname, '../../../src/client');
const files = readdirSync(CLIENT, { recursive: true, encoding: 'utf8' });
const read = (file: string) => readFileSync(join(CLIENT, file), 'utf8');
/** A declaration that names a side, whole. */
const SIDES =
  /^\s*(((margin|padding|border|inset)-)?(left|right)(-\w+)?|(text-align|float)(?=: *(left|right)\b)): *[^;]*/gm;
const sidesIn = (styles: string) => [...styles.matchAll(SIDES)].map(([whole]) => whole.trim());

describe('styles say start and end', () => {
  test('in all that we write', () => {
    const styles = files.filter((file) => /\.s?css$/.test(file));
    expect(styles.length).toBeGreaterThan(15);
    // One logo beside words: the browsers that know no other way to say it are still about.
    expect(styles.flatMap((file) => sidesIn(read(file)).map((side) => `${file}: ${side}`))).toEqual([
      'styles/poster.css: float: right',
      'styles/poster.css: float: left',
    ]);
  });

  test('in what is made of the design system', async () => {
    const config = await resolveConfig({ logLevel: 'silent' }, 'build');
    const file = join(CLIENT, 'styles/main.scss');
    const { code } = await preprocessCSS(readFileSync(file, 'utf8'), file, config);
    expect(code).toContain('.nhsuk-radios__label');
    // The triangle of what opens: it is mirrored as a whole.
    expect(sidesIn(code)).toEqual(['border-left-color: currentcolor']);
    expect(code.replace(/:not\([^)]*\)/g, '')).not.toMatch(LEFT_OUT);
  });
});

test('no page has a part of the design system that is left out', () => {
  const named = files
    .filter((file) => file.endsWith('.tsx'))
    .flatMap((file) => [...read(file).matchAll(/nhsuk-[a-z][\w-]*/g)].map(([name]) => `.${name}`));
  expect(named.length).toBeGreaterThan(30);
  expect(named.filter((name) => LEFT_OUT.test(name))).toEqual([]);
});
