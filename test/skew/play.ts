import { smallWorld } from '../scenario/people.ts';
import { makeDice } from '../scenario/random.ts';
import { earlierDatabase, earlierRequests } from './earlier.ts';
import { newerSchema, upgradedUnderAnEditor } from './newer-database.ts';
import { newerDevice } from './newer-device.ts';
import { otherServer } from './other-server.ts';

/** Servers of other versions differ in more ways than the rest, so they come up more often. */
const STORIES = {
  'earlier database': earlierDatabase,
  'other server': otherServer,
  'newer schema': newerSchema,
  'other server again': otherServer,
  'upgraded under an editor': upgradedUnderAnEditor,
  'newer device': newerDevice,
  'other server once more': otherServer,
  'earlier requests': earlierRequests,
};

/** R11: clients and servers of different versions meet. Nothing is lost, and nothing is written to a newer schema. */
export async function playSkew({ count, seed }: { count: number; seed: number }) {
  // The database library tells each time that it meets another version.
  const { warn } = console;
  console.warn = () => {};
  const failures: string[] = [];
  const names = Object.keys(STORIES) as (keyof typeof STORIES)[];
  try {
    for (let at = 0; at < count; at++) {
      const name = names[at % names.length]!;
      const dice = makeDice(seed + at);
      const world = await smallWorld(dice);
      try {
        const found = await STORIES[name](world, dice);
        failures.push(...found.map((one) => `seed ${seed + at}, ${name}: ${one}`));
      } finally {
        await world.end();
      }
    }
  } finally {
    console.warn = warn;
  }
  return { pass: failures.length === 0, rounds: count, seed, failures };
}
