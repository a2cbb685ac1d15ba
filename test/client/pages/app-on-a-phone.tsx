import { cleanup, render } from '@testing-library/preact';
import { App } from '#client/app/App.tsx';
import { Truth } from '#client/app/Truth.tsx';
import type { Phone } from '#client/db/phone.ts';
import { createPhone, openPhone } from '#client/db/phone.ts';
import { storeOrganisation } from '#client/db/places/directory.ts';
import { Unlock } from '#client/pages/lock/Unlock.tsx';
import type { Kept } from '#client/session/mode.ts';
import { SessionContext } from '#client/session/SessionProvider.tsx';
import type { Session, SessionState } from '#client/session/session.ts';
import type { Connection } from '#client/sync/engine.ts';
import { makeEngine } from '#client/sync/engine.ts';
import { makeSessions } from '#client/sync/session.ts';
import type { Fetch } from '#client/sync/transport.ts';
import { makeTransport } from '#client/sync/transport.ts';
import { signRoster } from '#client/vault/roster-chain.ts';
import type { StepId } from '#protocol/directory.ts';
import type { MemberRole } from '#protocol/roster.ts';
import { makeFragileStorage } from '#test/scenario/fragile-storage.ts';
import { person } from '#test/scenario/people.ts';
import { makeDice } from '#test/scenario/random.ts';

type Disk = ReturnType<typeof makeFragileStorage>;

/** Saturday at noon, by the phone, until the test says otherwise. Pauses are real but a tenth as long. */
function makeClock() {
  let now = '2026-11-21T12:00:00Z';
  return {
    now: () => new Date(now),
    after(ms: number, run: () => void) {
      const timer = setTimeout(run, ms / 10);
      return () => clearTimeout(timer);
    },
    goTo(moment: string) {
      now = moment;
    },
  };
}

/** The real pages on a real phone: only the network, the disk's faults and the clock are the test's. */
export class PhoneInHand {
  readonly disk: Disk = makeFragileStorage();
  phone!: Phone;
  connection: Connection = 'online';
  kept: Kept = 'phone';
  syncs = 0;
  listening: string[] = [];
  /** The server, when the test has one. */
  fetch: Fetch | null = null;
  readonly clock = makeClock();
  private id: string | null = null;
  private readonly listeners = new Set<() => void>();

  async switchOn(): Promise<void> {
    this.disk.revive();
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
    const { clock } = this;
    const deps = { storage: this.disk.storage, clock, random: makeDice(7 + this.syncs).bytes, announce };
    const known = this.id ? await openPhone(deps, this.id) : null;
    this.phone =
      known ?? (await createPhone({ ...deps, random: (count) => crypto.getRandomValues(new Uint8Array(count)) }));
    this.phone.random = (count) => crypto.getRandomValues(new Uint8Array(count));
    this.id = this.phone.account.id;
  }

  switchOff(): void {
    cleanup();
    this.phone.critical.close();
    this.phone.cache.close();
  }

  /** What pages are given when the phone has opened. */
  session(): Session {
    return {
      phone: this.phone,
      locks: false,
      kept: () => this.kept,
      keepsOnlyWhileOpen() {},
      connection: () => this.connection,
      onConnection: (listener) => {
        this.listeners.add(listener);
        return () => this.listeners.delete(listener);
      },
      syncNow: () => {
        this.syncs += 1;
      },
      listenTo: (lane) => {
        this.listening.push(lane);
        return () => {
          this.listening = this.listening.filter((one) => one !== lane);
        };
      },
    };
  }

  show(path: string, state?: SessionState) {
    history.replaceState(null, '', path);
    const shown = (now: SessionState) => (
      <SessionContext.Provider value={{ state: now, need() {}, Locked: Unlock }}>
        <App truth={<Truth />} />
      </SessionContext.Provider>
    );
    const open: SessionState = { status: 'open', session: this.session() };
    const screen = render(shown(state ?? open));
    return { ...screen, opens: () => screen.rerender(shown(open)) };
  }

  networkIs(connection: Connection): void {
    this.connection = connection;
    for (const listener of this.listeners) listener();
  }

  async sync(): Promise<Connection> {
    const transport = makeTransport(this.fetch ?? (async () => Promise.reject(new Error('no signal'))));
    const { phone } = this;
    return makeEngine({ phone, transport, sessions: makeSessions(transport), onConnection() {} }).run();
  }

  /** A team as the directory would tell of it. */
  async knowsTeam(
    step: StepId,
    name: string,
    members: readonly [MemberRole, string][],
    forged = false,
  ): Promise<string> {
    const team = `team${name}`.replace(/\W/g, '').padEnd(22, 'A').slice(0, 22);
    const accounts = await Promise.all(members.map((_, at) => person(100 + at)));
    const signed = await signRoster(accounts[0]!, {
      team,
      version: 1,
      previous: null,
      members: members.map(([role, title], at) => ({
        account: accounts[at]!.id,
        keys: accounts[at]!.keys,
        role,
        title,
      })),
    });
    const roster = forged ? { ...signed, text: signed.text.replace('"version":1', '"version": 1') } : signed;
    await storeOrganisation(
      this.phone,
      {
        version: 1,
        organisation: {
          id: `place${name}`.replace(/\W/g, '').padEnd(22, 'A').slice(0, 22),
          kind: 'placement',
          name: `${name} Hospital`,
          region: null,
          sites: [],
          placements: [],
          teams: [{ id: team, step, name: `${name} team`, promiseDays: null }],
          contacts: [],
        },
        rosters: { [team]: [roster] },
      },
      'tag',
    );
    return team;
  }
}
