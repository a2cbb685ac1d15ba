import type { SyncReply } from '#protocol/sync.ts';
import { PROTOCOL } from '#protocol/version.ts';
import { type Device, post } from '../server/device.ts';
import { mayRead, type Space } from './model.ts';
import type { Stage } from './stage.ts';

const live = ({ records }: Space) =>
  [...records]
    .filter(([, record]) => record.live)
    .map(([key]) => key)
    .sort();

async function pullAll(device: Device): Promise<SyncReply[]> {
  const pages: SyncReply[] = [];
  for (let cursor: string | null = null; ; ) {
    const answer = await post(device.send, '/v1/sync', { protocol: PROTOCOL, push: [], cursor }, device.token);
    const page = (await answer.json()) as SyncReply;
    if (!answer.ok) throw new Error(`a pull was refused: ${JSON.stringify(page)}`);
    pages.push(page);
    if (!page.more) return pages;
    cursor = page.cursor;
  }
}

/** What is wrong with what somebody gets who asks for everything: null when it is all they may read, and nothing else. */
export async function whatIsWronglyDelivered(stage: Stage, who: string): Promise<string | null> {
  const { world, ids } = stage;
  const pages = await pullAll(stage.people.get(who)!);
  const told = new Set(pages.flatMap(({ spaces }) => spaces.map(({ space }) => space)));
  const entries = pages.flatMap((page) => page.entries);
  const farewells = new Set(pages.flatMap(({ gone, erased }) => [...(gone ?? []), ...(erased ?? [])]));
  const text = JSON.stringify(pages.map(({ gone, erased, ...rest }) => rest));
  for (const [name, space] of world.spaces) {
    const spaceId = ids.get(name)!;
    const may = mayRead(world, who, name);
    if (may !== told.has(spaceId)) return `${who} ${may ? 'does not get' : 'gets'} ${name}`;
    if (!may && text.includes(spaceId)) return `${who} hears of ${name}`;
    const had = space.given.has(who) && (space.erased || space.barred.has(who));
    if (farewells.has(spaceId) && !had) return `${who} is told to let go of ${name}`;
    if (!may) continue;
    const keys = new Map([...space.records.keys()].map((key) => [ids.get(`${name}, ${key}`)!, key]));
    // Whoever came back is told everything once more.
    const held = [
      ...new Set(entries.filter((one) => one.space === spaceId && one.body).map((one) => keys.get(one.key))),
    ];
    if (held.sort().join() !== live(space).join()) return `${who} gets of ${name}: ${held}, not ${live(space)}`;
  }
  return null;
}
