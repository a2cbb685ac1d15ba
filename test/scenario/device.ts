import { leftWords } from '#client/db/exchange/left-words.ts';
import { nextPush, waitingToLeave } from '#client/db/exchange/push.ts';
import type { Storage } from '#client/db/open.ts';
import type { Phone } from '#client/db/phone.ts';
import { createPhone, openPhone } from '#client/db/phone.ts';
import type { Connection, Engine } from '#client/sync/engine.ts';
import { makeEngine } from '#client/sync/engine.ts';
import { makeSessions } from '#client/sync/session.ts';
import type { Fetch } from '#client/sync/transport.ts';
import { makeTransport } from '#client/sync/transport.ts';
import type { Account } from '#client/vault/account.ts';
import { sendLeft } from '../../src/sw/send.ts';
import type { Held, Road, Weather } from './bad-network.ts';
import { makeBadNetwork } from './bad-network.ts';
import type { FragileStorage } from './fragile-storage.ts';
import { makeFragileStorage } from './fragile-storage.ts';
import type { Dice } from './random.ts';

/** One phone or computer of one person, running the client's real code on storage and a network that fail. */
export class Device {
  readonly name: string;
  readonly account: Account;
  readonly weather: Weather;
  phone!: Phone;
  /** How often anything of this device has changed. */
  changes = 0;
  /** By how much somebody has put the clock of this device forward. */
  ahead = 0;
  private tabs!: [Engine, Engine];
  private frozen: { held: Held; run: Promise<Connection> }[] = [];
  readonly disk: FragileStorage = makeFragileStorage();
  private readonly road: Road;
  private readonly dice: Dice;
  private readonly now: () => Date;

  constructor(name: string, account: Account, dice: Dice, server: () => Fetch, now: () => Date, weather: Weather) {
    this.name = name;
    this.account = account;
    this.dice = dice;
    this.now = () => new Date(now().getTime() + this.ahead);
    this.weather = weather;
    this.road = makeBadNetwork(dice, server, weather);
  }

  /** Opens the app: as it was left, or for the first time with the person's recovery code. */
  async open(): Promise<void> {
    this.disk.revive();
    this.frozen = [];
    const deps = {
      storage: this.disk.storage,
      clock: { now: this.now, after: () => () => {} },
      random: (count: number) => this.dice.bytes(count),
      announce: { changed: () => void this.changes++, listen: () => () => {} },
    };
    this.phone = (await openPhone(deps, this.account.id)) ?? (await createPhone(deps, this.account.secret));
    this.tabs = [this.openTab(), this.openTab()];
  }

  private openTab(): Engine {
    let looks = 0;
    const transport = makeTransport(this.road.fetch, '', () => ++looks * 60_000);
    return makeEngine({ phone: this.phone, transport, sessions: makeSessions(transport), onConnection() {} });
  }

  sync(): Promise<Connection> {
    return this.tabs[0].run();
  }

  /** Two tabs that both believe they lead. */
  async syncInTwoTabs(): Promise<Connection> {
    const [first] = await Promise.all(this.tabs.map((tab) => tab.run()));
    return first!;
  }

  /** A tab syncs, and stops for as long as nobody looks at it: at one of its requests. Another tab takes its place. */
  async freeze(requests: number, answered: boolean): Promise<void> {
    const held = this.road.hold(requests, answered);
    const run = this.tabs[0].run();
    await Promise.race([held.reached, run]);
    if (!held.isReached()) return held.letGo();
    this.frozen.push({ held, run });
    this.tabs = [this.tabs[1], this.openTab()];
  }

  /** The tab that has been still for longest goes on where it stopped. */
  async thaw(): Promise<void> {
    const tab = this.frozen.shift();
    tab?.held.letGo();
    await tab?.run;
  }

  /** The app is put away, and the browser starts its worker for the words that wait. False: it has to try again. */
  async isPutAway(): Promise<boolean> {
    for (const [lane, what] of await waitingToLeave(this.phone)) if (what === 'words') await nextPush(this.phone, lane);
    const left = await leftWords(this.disk.storage.indexedDB);
    const sending = sendLeft({ left, pages: [], fetch: this.road.fetch, pause: async () => {} });
    return sending.then(
      () => left.length > 0,
      () => false,
    );
  }

  storage(): Storage {
    return this.disk.storage;
  }

  close(): void {
    this.phone.critical.close();
    this.phone.cache.close();
  }

  deliverLate(): Promise<void> {
    return this.road.deliverLate();
  }

  /** The `writes`-th write from now is the last thing this run of the app does. */
  dieAfter(writes: number, committed: boolean): void {
    this.disk.lightFuse(writes, committed);
  }

  /**
   * Does something during which the app may be killed at any of its next writes. False: it was killed, and has been
   * opened again; nobody was told that it worked.
   */
  async survive(action: () => Promise<boolean>, mayDie: boolean): Promise<boolean> {
    if (mayDie) this.disk.lightFuse(1 + this.dice.below(this.dice.pick([2, 8])), this.dice.chance(0.5));
    let done = false;
    try {
      done = await action();
    } catch (error) {
      if (!this.disk.dead()) throw error;
    }
    if (!this.disk.dead()) {
      this.disk.revive();
      return done;
    }
    await this.open();
    return done;
  }
}
