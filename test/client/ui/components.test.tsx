// @vitest-environment happy-dom
import { readdirSync } from 'node:fs';
import { cleanup, render } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { asking } from './examples/asking.tsx';
import { telling } from './examples/telling.tsx';

const examples = [...asking, ...telling];
const partsOfOthers = ['CharacterCount', 'FieldLabel', 'FieldNotes', 'Fieldset'];

beforeEach(() => {
  vi.spyOn(console, 'error');
});

afterEach(() => {
  expect(console.error).not.toHaveBeenCalled();
  vi.restoreAllMocks();
  cleanup();
});

test('every component has an example', () => {
  const components = readdirSync('src/client/ui')
    .filter((file) => file.endsWith('.tsx'))
    .map((file) => file.replace('.tsx', ''));
  const shown = new Set(examples.map(({ component }) => component));
  expect(components.filter((name) => !partsOfOthers.includes(name) && !shown.has(name))).toEqual([]);
});

describe.each(examples)('$component', ({ shows, node, finds }) => {
  test(shows, () => {
    const { getAllByRole, container } = render(node);
    for (const { role, name, description } of finds) {
      getAllByRole(role, { ...(name && { name }), ...(description && { description }) });
    }
    expect(container.textContent).not.toBe('');
  });

  test(`${shows}: every id it points to is there once`, () => {
    const { container } = render(node);
    for (const element of container.querySelectorAll('[aria-describedby]:not([aria-describedby=why]), label[for]')) {
      const ids = (element.getAttribute('aria-describedby') ?? element.getAttribute('for') ?? '').split(' ');
      for (const id of ids) expect(container.querySelectorAll(`[id="${id}"]`)).toHaveLength(1);
    }
  });
});
