import { howOften, isName, NAMES, type Name } from './happenings.ts';
import type { Dice } from './random.ts';
import { makeDice } from './random.ts';

/** Each step has a seed of its own, so that the others can be left out and it stays what it was. */
export type Step = { name: Name; seed: number };
export type Story = { seed: number; steps: readonly Step[] };

/** What a lead or a steward does by itself does not come back by itself from a backup; nor does what a wrong clock lets go of. */
const NOT_BESIDE_A_RESTORE: readonly Name[] = [
  'changes the roster',
  'takes somebody off',
  'a clock is put right or wrong',
  'somebody forges',
];
/** Each as often as it is likely. */
export const likelyBesideARestore = (): Name[] =>
  NAMES.filter((name) => !NOT_BESIDE_A_RESTORE.includes(name)).flatMap((name) =>
    Array<Name>(howOften(name)).fill(name),
  );

const NEVER_LEFT_OUT: readonly Name[] = ['writes', 'sends', 'syncs'];

/** Most stories are short and have only some of all happenings, so that the rarer ones meet. */
export function drawStory(seed: number): Story {
  const dice = makeDice(seed);
  const restores = dice.chance(0.1);
  const some = dice.chance(0.7) ? dice.pick([0.4, 0.7]) : 1;
  const often = (name: Name) => {
    if (restores && NOT_BESIDE_A_RESTORE.includes(name)) return 0;
    return NEVER_LEFT_OUT.includes(name) || dice.chance(some) ? howOften(name) : 0;
  };
  const bag = NAMES.flatMap((name) => Array<Name>(often(name)).fill(name));
  const count = dice.pick([20, 20, 20, 40]) + dice.below(dice.chance(0.03) ? 260 : 20);
  const steps = Array.from({ length: count }, () => ({ name: dice.pick(bag), seed: seedFrom(dice) }));
  if (!restores) return { seed, steps };
  const backedUp = dice.below(count);
  const lost = backedUp + 1 + dice.below(count - backedUp);
  const back = { name: 'the server is backed up', seed: seedFrom(dice) } as const;
  const gone = { name: 'the server is lost and restored', seed: seedFrom(dice) } as const;
  return { seed, steps: steps.toSpliced(lost, 0, gone).toSpliced(backedUp, 0, back) };
}

const seedFrom = (dice: Dice) => dice.below(2 ** 32);

/** `3;writes.1k;syncs.9x`: can be pasted after `--story`. */
export function printStory({ seed, steps }: Story): string {
  return [String(seed), ...steps.map((step) => `${step.name}.${step.seed.toString(36)}`)].join(';');
}

/** @throws when it is not one that was printed, or names what cannot happen any more. */
export function parseStory(text: string): Story {
  const [seed, ...steps] = text.split(';');
  if (!/^\d+$/.test(seed!)) throw new Error(`a story begins with its seed, not with ${seed}`);
  return {
    seed: Number(seed),
    steps: steps.map((step) => {
      const [name, own, ...more] = step.split('.');
      if (!isName(name!) || !/^[0-9a-z]+$/.test(own ?? '') || more.length > 0) throw new Error(`no such step: ${step}`);
      return { name, seed: Number.parseInt(own!, 36) };
    }),
  };
}
