// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, expect, test } from 'vitest';
import { ErrorSummary } from '#client/ui/ErrorSummary.tsx';
import { Form } from '#client/ui/Form.tsx';
import { TextInput } from '#client/ui/TextInput.tsx';

const MISSING = 'Type your code.';
const SHORT = 'The code is longer than that.';

afterEach(cleanup);

/** Says what is wrong only when it is sent, and draws itself anew with every letter. */
function Asked() {
  const [code, type] = useState('');
  const [wrong, setWrong] = useState('');
  return (
    <Form onSubmit={() => setWrong(code === '' ? MISSING : SHORT)}>
      <ErrorSummary errors={wrong ? [{ id: 'code', message: wrong }] : []} />
      <TextInput id="code" label="Code" value={code} onInput={type} />
      <button type="submit">Go on</button>
    </Form>
  );
}

const nextTask = () => act(() => new Promise<void>((resolve) => setTimeout(resolve)));

test('what is wrong is said at once, and whoever mends it is left in the field', async () => {
  const { getByRole } = render(<Asked />);
  const field = getByRole('textbox');
  const go = getByRole('button');
  field.focus();
  fireEvent.click(go);
  await nextTask();
  expect(document.activeElement).toBe(getByRole('alert'));
  fireEvent.click(getByRole('link', { name: MISSING }));
  for (const typed of ['K', 'K7', 'K7Q']) {
    fireEvent.input(field, { target: { value: typed } });
    await nextTask();
    expect(document.activeElement).toBe(field);
  }
  fireEvent.click(go);
  await nextTask();
  expect(document.activeElement).toBe(getByRole('alert'));
  expect(getByRole('alert').textContent).toContain(SHORT);
});

test('sent again as it is, it is said again', async () => {
  const { getByRole } = render(<Asked />);
  fireEvent.click(getByRole('button'));
  await nextTask();
  getByRole('textbox').focus();
  fireEvent.click(getByRole('button'));
  await nextTask();
  expect(document.activeElement).toBe(getByRole('alert'));
});
