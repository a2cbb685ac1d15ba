import { parentPort, workerData } from 'node:worker_threads';
import type { Job, Played } from './play-in-worker.ts';

/** The thread that plays stories: it puts stand-ins and planted bugs in their places before it loads anything of the app. */
const { stories = [], seeds = [], real, mutant, changed, untilFirst, shorten } = workerData as Job;
if (!real) (await import('./quick/install.ts')).playQuickly();
if (mutant) (await import('./mutants/plant.ts')).plant(mutant);
if (changed) (await import('./mutants/plant.ts')).plantText(changed);
const { playStory } = await import('./schedule.ts');
const { drawStory, parseStory, printStory } = await import('./story.ts');
const { shrink } = await import('./shrink.ts');

const why = async (one: ReturnType<typeof drawStory>): Promise<Played> => {
  parentPort!.postMessage('it goes on');
  try {
    return { seed: one.seed, ...(await playStory(one)), failure: null };
  } catch (error) {
    const failure = error instanceof Error ? (error.stack ?? `${error.name}: ${error.message}`) : String(error);
    return { seed: one.seed, steps: one.steps.length, promises: 0, failure };
  }
};

for (const one of [...stories.map(parseStory), ...seeds.map(drawStory)]) {
  const played = await why(one);
  if (played.failure && shorten) {
    played.shortest = printStory(await shrink(one, async (shorter) => (await why(shorter)).failure !== null));
  }
  parentPort!.postMessage(played);
  if (played.failure && untilFirst) break;
}
process.exit();
