// @vitest-environment happy-dom
import { cleanup, fireEvent, render } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, describe, expect, test } from 'vitest';
import { TextArea } from '#client/ui/TextArea.tsx';

afterEach(cleanup);

function Note({ start = '', limit = 100 }: { start?: string; limit?: number }) {
  const [value, setValue] = useState(start);
  return <TextArea id="note" label="What happened?" autoFocus limit={limit} value={value} onInput={setValue} />;
}

describe('someone who writes', () => {
  test('can type at once', () => {
    const { getByRole } = render(<Note />);
    expect(document.activeElement).toBe(getByRole('textbox'));
  });

  test('sees no count while there is plenty of room', () => {
    const { container } = render(<Note start={'a'.repeat(70)} />);
    expect(container.querySelector('#note-count')?.textContent).toBe('');
  });

  test('sees how much is left when it gets near', () => {
    const { getByRole, container } = render(<Note />);
    fireEvent.input(getByRole('textbox'), { target: { value: 'a'.repeat(99) } });
    expect(container.querySelector('#note-count')?.textContent).toBe('1 character left');
  });

  test('loses no words past the limit, and is told by how much', () => {
    const { getByRole, container } = render(<Note />);
    const text = 'a'.repeat(112);
    fireEvent.input(getByRole('textbox'), { target: { value: text } });
    expect((getByRole('textbox') as HTMLTextAreaElement).value).toBe(text);
    expect(container.querySelector('#note-count')?.textContent).toBe('12 characters too many');
  });

  test('hears the count at each hundred, not at each key', () => {
    const { getByRole } = render(<Note limit={1000} start={'a'.repeat(810)} />);
    const before = getByRole('status').textContent;
    fireEvent.input(getByRole('textbox'), { target: { value: 'a'.repeat(850) } });
    expect(getByRole('status').textContent).toBe(before);
    fireEvent.input(getByRole('textbox'), { target: { value: 'a'.repeat(905) } });
    expect(getByRole('status').textContent).toBe('100 characters left');
  });
});
