import { cleanup } from '@testing-library/preact';
import { afterEach, beforeEach, vi } from 'vitest';
import { newDraft } from '#domain/concern/draft.ts';
import type { Organisation } from '#protocol/directory.ts';
import { nameDeployment } from '#server/deployment/set-up.ts';
import { id } from '#test/server/device.ts';
import { startServer, type TestServer } from '#test/server/harness.ts';
import { saveDraft } from '#test/support/save-draft.ts';
import { DemoPerson } from './demo-person.tsx';

/** The server hears of an account once something is kept. */
export const makeInUse = async (person: DemoPerson) => {
  await saveDraft(person.phone, newDraft('n'.repeat(22), '2026-11-20T09:00:00.000Z', { id: 'england', version: 1 }));
};

/** An empty Stepwise and its steward at a desk, for each test. */
export function stewardAtDesk() {
  let server: TestServer;
  let steward: DemoPerson;
  let saved: string[];
  const network = { online: true };
  beforeEach(async () => {
    server = startServer();
    steward = await DemoPerson.enter(server);
    await makeInUse(steward);
    const { id: account } = steward.phone.account;
    await server.store.write((tx) => nameDeployment(tx, { account, day: '2026-11-20', name: 'Northshire' }));
    network.online = true;
    saved = [];
    vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
      if (!network.online) throw new Error('no signal');
      return server.app.request(url, init);
    });
    vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
      void (file as Blob).text().then((text) => saved.push(text));
      return 'blob:kept';
    });
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
  });
  afterEach(async () => {
    steward.leave();
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
    await server.stop();
  });
  return {
    network,
    server: () => server,
    steward: () => steward,
    /** The files they saved. */
    saved: () => saved,
    show(path: string, who = steward): void {
      cleanup();
      who.show(path);
    },
    places: () => server.store.read((tx) => tx.organisation.inRegion(null)),
  };
}

/** A placement provider with one site, one ward and one contact. */
export const trust = (change: Partial<Organisation> = {}): Organisation => ({
  id: id(),
  kind: 'placement',
  name: 'Larkrigg Hospitals',
  region: null,
  sites: [{ id: 'S'.repeat(22), name: 'Larkrigg General' }],
  placements: [{ id: 'P'.repeat(22), site: 'S'.repeat(22), name: 'Ward 4' }],
  teams: [],
  contacts: [
    {
      id: 'C'.repeat(22),
      step: 'placement',
      role: 'Speak Up guardian',
      phone: '01632 960142',
      lastChecked: '2025-01-03',
    },
  ],
  ...change,
});
