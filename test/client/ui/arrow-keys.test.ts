// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { cellsAlong } from '#client/ui/arrow-keys.ts';

function table(direction: string): Element {
  const made = document.createElement('table');
  made.style.direction = direction;
  document.body.append(made);
  return made;
}

test.each([
  ['ArrowUp', [-1, 0], [-1, 0]],
  ['ArrowDown', [1, 0], [1, 0]],
  ['ArrowRight', [0, 1], [0, -1]],
  ['ArrowLeft', [0, -1], [0, 1]],
])('%s goes where it points, whichever way the columns run', (key, fromLeft, fromRight) => {
  expect(cellsAlong(key, table('ltr'))).toEqual(fromLeft);
  expect(cellsAlong(key, table('rtl'))?.map((step) => step + 0)).toEqual(fromRight);
});

test('other keys mean nothing here', () => {
  expect(cellsAlong('Enter', table('ltr'))).toBeUndefined();
});
