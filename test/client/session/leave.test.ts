// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Phone } from '#client/db/phone.ts';
import { closePhone, createPhone } from '#client/db/phone.ts';
import { keepDeployment } from '#client/db/places/deployment.ts';
import { systemRandom } from '#client/platform/random.ts';
import { leave } from '#client/session/leave.ts';
import { Deployment } from '#protocol/deployment.ts';

const went: string[] = [];
let phone: Phone;
const said = (leave: string | null) => ({
  version: 1,
  deployment: { name: 'Here', welcome: '', links: [], leave, roles: [], matrix: null, retention: [] },
});

beforeEach(async () => {
  went.length = 0;
  localStorage.clear();
  vi.spyOn(location, 'replace').mockImplementation((to) => void went.push(String(to)));
  phone = await createPhone({
    storage: { indexedDB, IDBKeyRange },
    clock: { now: () => new Date('2026-11-26T09:00:00Z'), after: () => () => {} },
    random: systemRandom,
    announce: { changed() {}, listen: () => () => {} },
  });
});
afterEach(() => {
  closePhone(phone);
  vi.restoreAllMocks();
});

test('somebody who leaves sees the weather, until the steward has chosen another site', async () => {
  leave();
  await keepDeployment(phone, said('https://www.example.org/news'));
  leave();
  await keepDeployment(phone, said(null));
  leave();
  expect(went).toEqual([
    'https://www.bbc.co.uk/weather',
    'https://www.example.org/news',
    'https://www.bbc.co.uk/weather',
  ]);
});

test('without signal it is an empty page: another site would fail with its address on show', () => {
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
  leave();
  expect(went).toEqual(['about:blank']);
});

test.each(['http://example.org', 'javascript:alert(1)', 'https://user@example.org', 'data:text/html,x'])(
  'a steward cannot choose %s',
  (leave) => {
    expect(Deployment.safeParse(said(leave).deployment).success).toBe(false);
  },
);
