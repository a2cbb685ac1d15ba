import { setTimeout as pause } from 'node:timers/promises';
import { appendArgs, Device } from '../server/device.ts';

/** What the people who are here already saw while they synced. */
export interface Seen {
  syncs: number;
  p50: number;
  p95: number;
  /** Syncs that were not answered with what they brought stored, and signings that were refused. */
  failures: string[];
}

/** Phones of people who have an account, each behind an address of its own, that write a line every now and then. */
export class HonestPeople {
  private readonly phones: { device: Device; vault: string }[] = [];
  private readonly origin: string;

  constructor(origin: string) {
    this.origin = origin;
  }

  async arrive(count: number): Promise<void> {
    for (let n = 0; n < count; n++) {
      const from = `192.0.2.${n + 1}`;
      const device = new Device((path, init) =>
        fetch(this.origin + path, { ...init, headers: { ...init?.headers, 'x-forwarded-for': from } }),
      );
      await device.signIn();
      this.phones.push({ device, vault: await device.openVault() });
    }
  }

  /** Each syncs every `everyMs`, and once in between its hour is over and it signs again. */
  async sync(forMs: number, everyMs: number): Promise<Seen> {
    const times: number[] = [];
    const failures: string[] = [];
    const end = performance.now() + forMs;
    const one = async ({ device, vault }: (typeof this.phones)[number], at: number) => {
      await pause((everyMs * at) / this.phones.length);
      let renewed = false;
      while (performance.now() < end) {
        const start = performance.now();
        if (!renewed && end - start < forMs / 2) {
          renewed = true;
          await device.signIn().catch((error: Error) => void failures.push(`signing: ${error.message}`));
        }
        const begin = performance.now();
        const push = device.next('append@1', appendArgs(vault));
        const { outcomes } = await device.sync(push).catch((error: Error) => {
          failures.push(error.message);
          return { outcomes: [] };
        });
        if (outcomes[0]?.outcome.status !== 'applied') failures.push(`not stored: ${JSON.stringify(outcomes)}`);
        else times.push(performance.now() - begin);
        await pause(Math.max(0, everyMs - (performance.now() - start)));
      }
    };
    await Promise.all(this.phones.map(one));
    times.sort((a, b) => a - b);
    const share = (of: number) => Math.round((times[Math.floor(times.length * of)] ?? Number.NaN) * 10) / 10;
    return { syncs: times.length, p50: share(0.5), p95: share(0.95), failures };
  }
}
