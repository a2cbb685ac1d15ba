import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { expect } from 'vitest';

/** What a person sees and does, for tests that read like it. */
export const says = (words: RegExp) => waitFor(() => expect(document.body.textContent).toMatch(words));
export const saysNot = (words: RegExp) => expect(document.body.textContent).not.toMatch(words);
export const heading = (name: string | RegExp) => screen.findByRole('heading', { level: 1, name });
export const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
/** The same for a button that is still to come. */
export const pressSoon = async (name: string | RegExp) => fireEvent.click(await screen.findByRole('button', { name }));
export const pick = async (role: 'radio' | 'checkbox', name: string | RegExp) =>
  fireEvent.click(await screen.findByRole(role, { name }));
export const follow = async (name: string | RegExp) => fireEvent.click(await screen.findByRole('link', { name }));
export const type = async (label: string | RegExp, value: string) =>
  fireEvent.input(await screen.findByLabelText(label), { target: { value } });
export const choose = async (label: string, file: File) => {
  const field = await screen.findByLabelText(label);
  Object.defineProperty(field, 'files', { value: [file], configurable: true });
  fireEvent.change(field);
};
