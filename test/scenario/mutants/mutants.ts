import { playInWorker } from '../play-in-worker.ts';
import { MUTANTS } from './table.ts';

export type Caught = { name: string; was: string; schedules: number; caught: boolean; how: string };
export type MutantsResult = {
  pass: boolean;
  mutants: number;
  caught: number;
  most: number;
  seed: number;
  each: Caught[];
};

/** Plants each bug in turn and plays stories until one of them fails, `most` at most. */
export async function playMutants({
  only = Object.keys(MUTANTS),
  most,
  seed,
  workers,
  told = () => {},
}: {
  only?: readonly string[] | undefined;
  most: number;
  seed: number;
  workers: number;
  told?: (one: Caught) => void;
}): Promise<MutantsResult> {
  const each: Caught[] = [];
  const waiting = [...only];
  const work = async () => {
    for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
      const one = await hunt(name, most, seed);
      each.push(one);
      told(one);
    }
  };
  await Promise.all(Array.from({ length: workers }, work));
  const caught = each.filter((one) => one.caught).length;
  return { pass: caught === only.length, mutants: only.length, caught, most, seed, each };
}

async function hunt(mutant: string, most: number, seed: number): Promise<Caught> {
  const { was } = MUTANTS[mutant]!;
  const seeds = Array.from({ length: most }, (_, at) => seed + at);
  let schedules = 0;
  let how: string | null = null;
  await playInWorker({ seeds, mutant, untilFirst: true }, ({ failure }) => {
    schedules += 1;
    how ??= failure && failure.split('\n')[0]!;
  });
  return { name: mutant, was, schedules, caught: how !== null, how: how ?? 'nobody noticed' };
}
