import type { Step, Story } from './story.ts';

/**
 * Leaves out as many steps as it can while the story still fails: first halves, then quarters, down to single ones. `plays`: how
 * often it may be played for that.
 */
export async function shrink(story: Story, fails: (story: Story) => Promise<boolean>, plays = 150): Promise<Story> {
  let { steps } = story;
  let left = plays;
  for (let size = Math.ceil(steps.length / 2); size >= 1 && left > 0; ) {
    let shorter: readonly Step[] | null = null;
    for (let at = 0; at < steps.length && !shorter && left > 0; at += size) {
      const without = steps.toSpliced(at, size);
      left -= 1;
      if (await fails({ ...story, steps: without })) shorter = without;
    }
    if (shorter) steps = shorter;
    else if (size === 1) break;
    else size = Math.ceil(size / 2);
    size = Math.min(size, Math.max(1, steps.length));
  }
  return { ...story, steps };
}
