import { KEPT } from '../kept-stories.ts';
import { playInWorker } from '../play-in-worker.ts';
import { MUTANTS } from './table.ts';

export type Caught = { name: string; was: string; schedules: number; caught: boolean; how: string; story?: string };
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
  shorten = false,
  told = () => {},
}: {
  only?: readonly string[] | undefined;
  most: number;
  seed: number;
  workers: number;
  /** Also says what is left of the story that fails once all is left out that it does not need to. */
  shorten?: boolean;
  told?: (one: Caught) => void;
}): Promise<MutantsResult> {
  const each: Caught[] = [];
  const waiting = [...only];
  const work = async () => {
    for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
      const one = await hunt(name, most, seed, shorten);
      each.push(one);
      told(one);
    }
  };
  await Promise.all(Array.from({ length: workers }, work));
  const caught = each.filter((one) => one.caught).length;
  return { pass: caught === only.length, mutants: only.length, caught, most, seed, each };
}

/** The story that is kept under its name comes first. */
async function hunt(mutant: string, most: number, seed: number, shorten: boolean): Promise<Caught> {
  const { was } = MUTANTS[mutant]!;
  const kept = KEPT[mutant];
  const stories = kept && !shorten ? [kept] : [];
  const seeds = Array.from({ length: most - stories.length }, (_, at) => seed + at);
  const caught: Caught = { name: mutant, was, schedules: 0, caught: false, how: 'nobody noticed' };
  await playInWorker({ stories, seeds, mutant, untilFirst: true, shorten }, ({ failure, shortest }) => {
    caught.schedules += 1;
    if (failure === null) return;
    Object.assign(caught, { caught: true, how: failure.split('\n')[0]!, ...(shortest && { story: shortest }) });
  });
  return caught;
}
