import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { expect } from 'vitest';

/** What a person sees and does, for tests that read like it. */
export const says = (words: RegExp) => waitFor(() => expect(document.body.textContent).toMatch(words));
export const saysNot = (words: RegExp) => expect(document.body.textContent).not.toMatch(words);
export const heading = (name: string | RegExp) => screen.findByRole('heading', { level: 1, name });
export const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
export const pick = async (role: 'radio' | 'checkbox', name: string | RegExp) =>
  fireEvent.click(await screen.findByRole(role, { name }));
