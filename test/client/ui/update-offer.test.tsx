// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { UpdateToast } from '#client/app/UpdateToast.tsx';
import { holdUpdates } from '#client/session/hold-updates.ts';

const accept = vi.hoisted(() => vi.fn());
vi.mock('#client/app/updates.ts', () => ({ waitingUpdate: () => accept, onUpdate: () => () => undefined }));

afterEach(cleanup);

test('someone is offered a new version, and gets it only when they say so', () => {
  const { getByRole } = render(<UpdateToast />);
  expect(accept).not.toHaveBeenCalled();
  fireEvent.click(getByRole('button', { name: 'Use it now' }));
  expect(accept).toHaveBeenCalledOnce();
});

test('someone who filled something in is offered one on the next page, not here', () => {
  history.replaceState(null, '', '/team/one/member/two');
  const screen = render(
    <form>
      <input aria-label="Job title" />
      <UpdateToast />
    </form>,
  );
  expect(screen.queryByText('A new version is ready.')).not.toBeNull();
  fireEvent.input(screen.getByRole('textbox'), { target: { value: 'Ward manager' } });
  expect(screen.queryByText('A new version is ready.')).toBeNull();
  history.replaceState(null, '', '/team/one');
  screen.rerender(<UpdateToast />);
  expect(screen.queryByText('A new version is ready.')).not.toBeNull();
});

test('someone with words not saved yet is not offered one until every editor lets go', () => {
  const first = holdUpdates('a note');
  const second = holdUpdates('a concern');
  const { queryByText } = render(<UpdateToast />);
  expect(queryByText('A new version is ready.')).toBeNull();
  act(first);
  act(first);
  expect(queryByText('A new version is ready.')).toBeNull();
  act(second);
  expect(queryByText('A new version is ready.')).not.toBeNull();
});
