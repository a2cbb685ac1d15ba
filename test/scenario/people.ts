import type { Account } from '#client/vault/account.ts';
import { deriveAccount } from '#client/vault/account.ts';
import { Device } from './device.ts';
import type { Dice } from './random.ts';
import { makeDice } from './random.ts';
import type { ServerSide } from './server-side.ts';
import { makeServer } from './server-side.ts';

const known = new Map<number, Promise<Account>>();

/** A person whose secret is this byte, sixteen times over. */
export function person(fill: number): Promise<Account> {
  const account = known.get(fill) ?? deriveAccount(new Uint8Array(16).fill(fill));
  known.set(fill, account);
  return account;
}

/** A server, a learner's phone and a team lead's desk, in fine weather, for tests that tell one short story. */
export async function smallWorld(dice: Dice = makeDice(1)): Promise<{
  server: ServerSide;
  phone: Device;
  desk: Device;
  another(account: Account): Promise<Device>;
  /** Moves everybody's clock. Each look at it is a minute later than the last. */
  goTo(moment: string): void;
  /** The lead lets one more person onto the team. */
  changeTeam(): Promise<void>;
  end(): Promise<void>;
}> {
  const [learner, lead] = await Promise.all([person(1), person(2)]);
  let start = Date.UTC(2026, 10, 2, 12);
  let minutes = 0;
  const server = await makeServer([lead], () => start);
  const devices: Device[] = [];
  const another = async (account: Account) => {
    const now = () => new Date(start + ++minutes * 60_000);
    const device = new Device('device', account, dice, () => server.fetch, now, { faults: 0, offline: false });
    devices.push(device);
    await device.open();
    return device;
  };
  return {
    server,
    phone: await another(learner),
    desk: await another(lead),
    another,
    goTo(moment) {
      start = Date.parse(moment);
      minutes = 0;
    },
    changeTeam: async () => server.changeTeam([lead, await person(3)]),
    async end() {
      for (const device of devices) device.close();
      await server.close();
    },
  };
}
