import { cleanup, render } from '@testing-library/preact';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { App } from '#client/app/App.tsx';
import { Truth } from '#client/app/Truth.tsx';
import type { Phone } from '#client/db/phone.ts';
import { closePhone, createPhone } from '#client/db/phone.ts';
import { type Clock, systemClock } from '#client/platform/clock.ts';
import { systemRandom } from '#client/platform/random.ts';
import { SessionContext } from '#client/session/SessionProvider.tsx';
import type { Connection, Engine } from '#client/sync/engine.ts';
import { makeEngine } from '#client/sync/engine.ts';
import { makeSessions } from '#client/sync/session.ts';
import { makeTransport } from '#client/sync/transport.ts';
import { demoSecret } from '#demo/cast.ts';
import type { TestServer } from '#test/server/harness.ts';

/** Someone of the demonstration with the pages on a screen of their own, and a network that can be cut. */
export class DemoPerson {
  readonly phone: Phone;
  online = true;
  connection: Connection = 'unknown';
  /** Another device of the same account has ended this one. */
  removed = false;
  /** What is done once an account of this phone has spoken with the server. */
  onSynced: (account: string) => Promise<void> = async () => {};
  private readonly engine: Engine;
  private readonly listeners = new Set<() => void>();

  private constructor(server: TestServer, phone: Phone) {
    this.phone = phone;
    const transport = makeTransport(async (url, init) => {
      if (!this.online) throw new Error('no signal');
      return server.app.request(url, init);
    });
    const onConnection = (now: Connection) => {
      this.connection = now;
      for (const listener of this.listeners) listener();
    };
    const onRemoved = () => (this.removed = true);
    const sessions = makeSessions(transport, { own: { account: phone.account.id, onRemoved } });
    const onSynced = (account: string) => void this.onSynced(account);
    this.engine = makeEngine({ phone, transport, sessions, onConnection, onSynced });
  }

  static async enter(server: TestServer, key?: string, clock: Clock = systemClock): Promise<DemoPerson> {
    const changed = new Set<() => void>();
    const announce = {
      changed() {
        for (const listener of changed) listener();
      },
      listen(listener: () => void) {
        changed.add(listener);
        return () => changed.delete(listener);
      },
    };
    const storage = { indexedDB: new IDBFactory(), IDBKeyRange };
    const deps = { storage, clock, random: systemRandom, announce };
    return new DemoPerson(server, await createPhone(deps, key ? await demoSecret(key) : undefined));
  }

  sync(): Promise<Connection> {
    return this.engine.run();
  }

  show(path: string) {
    history.replaceState(null, '', path);
    const session = {
      phone: this.phone,
      locks: false,
      kept: () => 'phone' as const,
      keepsOnlyWhileOpen() {},
      connection: () => this.connection,
      onConnection: (listener: () => void) => {
        this.listeners.add(listener);
        return () => this.listeners.delete(listener);
      },
      syncNow: () => void this.sync(),
      listenTo: () => () => {},
    };
    return render(
      <SessionContext.Provider value={{ state: { status: 'open', session }, need() {}, Locked: () => null }}>
        <App truth={<Truth />} />
      </SessionContext.Provider>,
    );
  }

  leave(): void {
    cleanup();
    closePhone(this.phone);
  }
}
