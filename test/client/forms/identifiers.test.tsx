// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { IdentifierCheck } from '#client/forms/IdentifierCheck.tsx';
import { IdentifierMarks } from '#client/forms/IdentifierMarks.tsx';
import { TextArea } from '#client/ui/TextArea.tsx';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

/** The first page that asks fetches the check; the tests below are about what comes after. */
beforeAll(async () => {
  render(<IdentifierMarks text="999 000 0018" />);
  await screen.findByText('999 000 0018', { selector: 'mark' });
  cleanup();
});

const NHS = '999 000 0018';
const MOBILE = '07700 900123';

function Editor({ first }: { first: string }) {
  const [text, setText] = useState(first);
  return (
    <IdentifierCheck id="words" text={text} onText={setText} below={null}>
      {(underlines) => (
        <TextArea id="words" label="Words" value={text} onInput={setText}>
          {underlines}
        </TextArea>
      )}
    </IdentifierCheck>
  );
}

const box = () => screen.getByRole<HTMLTextAreaElement>('textbox');
const type = (value: string) => fireEvent.input(box(), { target: { value } });
const wait = (ms: number) =>
  act(() => {
    vi.advanceTimersByTime(ms);
  });
const hints = () => screen.queryAllByRole('listitem').map((item) => item.querySelector('p')?.textContent);
const press = (name: RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const underlined = () => [...document.querySelectorAll('.sw-underlines .sw-find')].map((one) => one.textContent);

test('what was there when the page opened is shown at once, named and underlined', () => {
  render(<Editor first={`Mrs X, ${NHS}, fell.`} />);
  expect(hints()).toEqual([`${NHS} This looks like an NHS number. The team doesn’t need it to act.`]);
  expect(underlined()).toEqual([NHS]);
});

test('nothing is said at each key: only after a pause, and once', () => {
  render(<Editor first="" />);
  type(`Mrs X, ${NHS}, f`);
  wait(500);
  type(`Mrs X, ${NHS}, fe`);
  wait(500);
  expect(hints()).toEqual([]);
  expect(screen.getByRole('status').textContent).toBe('');
  wait(300);
  expect(hints()).toHaveLength(1);
  expect(screen.getByRole('status').textContent).toMatch(/1 thing/);
});

test('a number the text ends with is given time to be finished', () => {
  render(<Editor first="" />);
  type(`Mrs X, ${NHS}`);
  wait(1500);
  expect(hints()).toEqual([]);
  wait(600);
  expect(hints()).toHaveLength(1);
  type(`Mrs X, ${NHS}5`);
  expect(hints()).toEqual([]);
});

test('replacing edits every place where it stands, and the cursor goes back behind the last', () => {
  render(<Editor first={`${NHS} fell. I called for ${NHS}.`} />);
  press(/^Replace with ‘a patient’/);
  expect(box().value).toBe('a patient fell. I called for a patient.');
  expect(hints()).toEqual([]);
  expect(document.activeElement).toBe(box());
  expect(box().selectionStart).toBe('a patient fell. I called for a patient'.length);
});

test('after one find the next has the focus; what is kept stays, and is not asked about again', () => {
  render(<Editor first={`${NHS} rang ${MOBILE} twice.`} />);
  press(new RegExp(`^Keep.*${NHS}`));
  expect(hints()).toHaveLength(1);
  expect(document.activeElement).toBe(screen.getByRole('button', { name: /^Replace with ‘a phone number’/ }));
  press(/^Keep/);
  expect(box().value).toBe(`${NHS} rang ${MOBILE} twice.`);
  expect(underlined()).toEqual([]);
  type(`${NHS} rang ${MOBILE} twice. Nobody came.`);
  wait(3000);
  expect(hints()).toEqual([]);
});

test('many finds are a short list and a number', () => {
  const numbers = Array.from({ length: 9 }, (_, at) => `0770090012${at}`);
  render(<Editor first={`${numbers.join(', ')} all rang.`} />);
  expect(hints()).toHaveLength(3);
  expect(screen.getByText('And 6 more.')).toBeTruthy();
});

test('words to read have the find marked, and say what it looks like', () => {
  render(<IdentifierMarks text={`Mrs X, ${NHS}, fell.`} />);
  expect(document.querySelector('mark')?.textContent).toBe(`${NHS} (looks like an NHS number)`);
  expect(document.body.textContent).toBe(`Mrs X, ${NHS} (looks like an NHS number), fell.`);
});
