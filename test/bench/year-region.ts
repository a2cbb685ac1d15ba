import { appendArgs, Device, grant, id, openArgs, putArgs, type Send, sealedBody } from '../server/device.ts';
import { codeOf, makeTeam, type TestServer, type TestTeam } from '../server/harness.ts';

export interface RegionSize {
  concerns: number;
  learners: number;
  teams: number;
  members: number;
}

export const DAYS = 365;
const DAY_MS = 86_400_000;
/** What one concern brings, in the order it comes: by whom, how many days after it was sent, where. */
const STORY: readonly { by: 'reporter' | 'member'; day: number; where: 'concern' | 'casework'; times: number }[] = [
  { by: 'member', day: 0, where: 'concern', times: 1 },
  { by: 'member', day: 1, where: 'casework', times: 4 },
  { by: 'member', day: 2, where: 'concern', times: 2 },
  { by: 'reporter', day: 4, where: 'concern', times: 1 },
  { by: 'member', day: 7, where: 'casework', times: 4 },
  { by: 'member', day: 14, where: 'concern', times: 1 },
  { by: 'reporter', day: 20, where: 'concern', times: 1 },
  { by: 'member', day: 28, where: 'casework', times: 4 },
  { by: 'member', day: 30, where: 'concern', times: 2 },
  { by: 'reporter', day: 31, where: 'concern', times: 1 },
];
/** A concern as it is sent, and its draft, need the second size; everything else fits the smallest. */
const WHOLE = 1;
/** Autosaves of a draft before it goes, as a phone joins them. */
const SAVES = 8;

interface Team {
  team: TestTeam;
  members: Device[];
}
interface Sent {
  day: number;
  receipt: Device;
  team: Team;
  space: string;
  casework: string;
}

/** A region that writes for a year, through the real handlers, as devices do; bodies are noise of the right length. */
export class Region {
  private readonly server: TestServer;
  private readonly size: RegionSize;
  private readonly pick: <T>(from: readonly T[]) => T;
  private readonly learners: { device: Device; vault: string }[] = [];
  private readonly sent: Sent[] = [];
  readonly teams: Team[] = [];
  mutations = 0;

  constructor(server: TestServer, size: RegionSize, pick: <T>(from: readonly T[]) => T) {
    this.server = server;
    this.size = size;
    this.pick = pick;
  }

  /** Teams with their members, learners with a vault. */
  async found(): Promise<void> {
    const { server, size } = this;
    const retention = [{ name: 'Closed', months: 24 }];
    const settings = { welcome: '', links: [], leave: null, roles: [], matrix: null, retention };
    await server.store.write((tx) => tx.meta.set('deployment', JSON.stringify({ version: 1, settings })));
    for (let at = 0; at < size.teams; at++) {
      const members = await Promise.all(Array.from({ length: size.members }, () => server.device()));
      const roles = members.map(({ person }, place) => ({ person, role: place === 0 ? 'lead' : 'handler' }) as const);
      this.teams.push({ team: await makeTeam(server.store, roles, members[0]!.person), members });
    }
    for (let at = 0; at < size.learners; at++) {
      const device = await server.device();
      this.learners.push({ device, vault: await device.openVault() });
    }
  }

  /** One day of it. */
  async live(day: number): Promise<void> {
    this.server.clock.time += DAY_MS;
    const due = (of: number) =>
      Math.floor(((of + 1) * this.size.concerns) / DAYS) - Math.floor((of * this.size.concerns) / DAYS);
    await Promise.all(Array.from({ length: due(day) }, () => this.send(day)));
    const today = this.sent.flatMap((one) =>
      STORY.filter((part) => one.day + part.day === day).map((part) => ({ one, part })),
    );
    await Promise.all(today.map(({ one, part }) => this.tell(one, part)));
    for (const one of this.sent.filter((sent) => sent.day + 31 === day)) await this.close(one);
    const busy = this.teams.filter(({ team }) => today.some(({ one }) => one.team.team === team));
    // Whoever has a desk looks each day that something came.
    await Promise.all(busy.flatMap(({ members }) => members.map((member) => this.look(member))));
  }

  private async send(day: number): Promise<void> {
    const { device, vault } = this.pick(this.learners);
    const key = id();
    await device.signIn();
    for (let save = 0, base = 0; save < SAVES; save++) {
      const { outcomes } = await device.sync(device.next('put@1', putArgs(vault, key, base, sealedBody(WHOLE))));
      const [first] = outcomes;
      if (first?.outcome.status !== 'applied') throw new Error(JSON.stringify(first));
      base = first.outcome.seq;
    }
    const team = this.pick(this.teams);
    const receipt = await this.server.device();
    const everybody = [receipt, ...team.members].map(({ person }) => ({ account: person.id, grant: grant() }));
    const concern = openArgs(receipt.person.id, { team: team.team.id, roster: 1, participants: everybody });
    await receipt.sync(
      receipt.next('open@1', concern),
      receipt.next('append@1', appendArgs(concern.space, id(), sealedBody(WHOLE))),
    );
    const [opener] = team.members as [Device];
    await opener.signIn();
    const casework = openArgs(opener.person.id, {
      kind: 'casework',
      team: team.team.id,
      roster: 1,
      participants: everybody.slice(1),
    });
    await opener.sync(opener.next('open@1', casework), opener.next('append@1', appendArgs(casework.space)));
    this.mutations += SAVES + 4;
    this.sent.push({ day, receipt, team, space: concern.space, casework: casework.space });
  }

  private async tell(one: Sent, { by, where, times }: (typeof STORY)[number]): Promise<void> {
    const device = by === 'reporter' ? one.receipt : this.pick(one.team.members);
    await device.signIn();
    const space = where === 'concern' ? one.space : one.casework;
    await device.sync(...Array.from({ length: times }, () => device.next('append@1', appendArgs(space))));
    this.mutations += times;
  }

  private async close({ team, space, casework }: Sent): Promise<void> {
    const [lead] = team.members as [Device];
    await lead.signIn();
    for (const kept of [space, casework]) {
      const code = await codeOf(lead, 'retain@1', { space: kept, months: 24 });
      if (code !== 'applied') throw new Error(code);
      this.mutations += 1;
    }
  }

  private async look(member: Device): Promise<void> {
    await member.signIn();
    await member.pullAll();
  }

  /** How long a member's device takes to fetch one new thing, in milliseconds, so many times. */
  async pulls(times: number): Promise<number[]> {
    const took: number[] = [];
    const one = this.sent.at(-1)!;
    const member = one.team.members.at(-1)!;
    await Promise.all([one.receipt.signIn(), member.signIn()]);
    await member.pullAll();
    for (let round = 0; round < times; round++) {
      await one.receipt.sync(one.receipt.next('append@1', appendArgs(one.space)));
      const began = performance.now();
      const page = await member.sync();
      took.push(performance.now() - began);
      if (page.entries.length !== 1) throw new Error('a pull of something else');
    }
    return took;
  }

  /** How many entries a device new to a member's account fetches, and how long that takes. */
  async firstSync(): Promise<{ entries: number; ms: number }> {
    const { person } = this.sent.at(-1)!.team.members.at(-1)!;
    const send: Send = this.server.send;
    const fresh = await new Device(send, person).signIn();
    const began = performance.now();
    const { entries } = await fresh.pullAll();
    return { entries: entries.length, ms: performance.now() - began };
  }
}
