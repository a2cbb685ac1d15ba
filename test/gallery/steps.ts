import type { Page } from '@playwright/test';
import { readyForOffline } from '../e2e/support/ready-for-offline.ts';
import type { Stage, Step, Who } from './scene.ts';

type Name = string | RegExp;
type Role = Parameters<Page['getByRole']>[0];

const exact = (name: Name) => (typeof name === 'string' ? { name, exact: true } : { name });
const of = (page: Page, role: Role, name: Name) => page.getByRole(role, exact(name)).first();

/** What people do, as data: each of these answers a step. */
export const press =
  (name: Name): Step =>
  ({ page }) =>
    of(page, 'button', name).click();

export const follow =
  (name: Name): Step =>
  ({ page }) =>
    of(page, 'link', name).click();

/** Into the only box there is, or the one of that name. */
export const type =
  (words: string, name?: Name): Step =>
  ({ page }) =>
    (name === undefined ? page.getByRole('textbox').first() : page.getByLabel(name).first()).fill(words);

export const look =
  (words: string): Step =>
  ({ page }) =>
    page.getByRole('searchbox').first().fill(words);

export const pick =
  (name: Name): Step =>
  ({ page }) =>
    of(page, 'radio', name).check();

export const tick =
  (name: Name): Step =>
  ({ page }) =>
    of(page, 'checkbox', name).check();

export const choose =
  (field: Name, option: string): Step =>
  ({ page }) =>
    page.getByLabel(field).first().selectOption(option);

/** Opens what is folded away. */
export const unfold =
  (words: Name): Step =>
  ({ page }) =>
    page.locator('summary').filter({ hasText: words }).first().click();

export const sees =
  (words: Name): Step =>
  ({ page }) =>
    page.getByText(words).locator('visible=true').first().waitFor();

export const heading =
  (name: Name): Step =>
  ({ page }) =>
    of(page, 'heading', name).waitFor();

export const go =
  (path: string): Step =>
  ({ page, kept }) =>
    page.goto(filled(path, kept));

export const upload =
  (label: string, name: string, text: string): Step =>
  ({ page }) =>
    page.getByLabel(label).setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });

/** Puts down the part of the address after the last `after`, to be used as `{name}`. */
export const keep =
  (name: string, after: string): Step =>
  async ({ page, kept }) => {
    const found = new URL(page.url()).pathname.split(after)[1]?.split('/')[0];
    if (!found) throw new Error(`there is nothing after ${after} in ${page.url()}`);
    kept.set(name, found);
  };

/** Puts down where the first link to such an address leads. */
export const keepLink =
  (name: string, after: string, words?: Name): Step =>
  async ({ page, kept }) => {
    const links = page.locator(`a[href*="${after}"]`);
    const link = (words === undefined ? links : links.filter({ hasText: words })).first();
    kept.set(name, (await link.getAttribute('href'))!.split(after)[1]!.split(/[/?#]/)[0]!);
  };

export const saved = sees(/^(Saved on this phone|Kept at) /);

export const readyOffline: Step = ({ page }) => readyForOffline(page);
export const noSignal: Step = ({ context }) => context.setOffline(true);
export const signal: Step = ({ context }) => context.setOffline(false);

const DAY_MS = 86_400_000;

export const daysLater =
  (days: number): Step =>
  ({ context }) =>
    context.clock.setFixedTime(Date.now() + days * DAY_MS);

export const reload: Step = ({ page }) => page.reload();

export const dayFromNow = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);

/** What somebody else does meanwhile, with their own page. */
export const meanwhile =
  (who: Who, ...steps: readonly Step[]): Step =>
  async (stage) => {
    const page = await stage.as(who);
    for (const step of steps) await step({ ...stage, page, context: page.context() });
  };

export function filled(path: string, kept: Stage['kept']): string {
  return path.replace(/\{(\w+)\}/g, (_, name) => {
    const value = kept.get(name);
    if (value === undefined) throw new Error(`no step has kept ${name}`);
    return value;
  });
}
