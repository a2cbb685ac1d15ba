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

/** A concern that has arrived, and been replied to: most of what can go wrong needs one. */
const BEGINNING: readonly Name[] = ['writes', 'everybody syncs', 'sends', 'everybody syncs', 'replies', 'answers'];

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
  const count = dice.pick([15, 15, 15, 40]) + dice.below(dice.chance(0.03) ? 260 : 20);
  const begun = dice.chance(0.7) ? BEGINNING : [];
  const steps = [...begun, ...Array.from({ length: count }, () => dice.pick(bag))].map((name) => ({
    name,
    seed: seedFrom(dice),
  }));
  if (!restores) return { seed, steps };
  const backedUp = dice.below(steps.length);
  const lost = backedUp + 1 + dice.below(steps.length - backedUp);
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
