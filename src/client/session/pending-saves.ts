const saves = new Set<() => Promise<boolean>>();

/** Says how to put what is on screen onto the disk now: true when all of it is there. Call the answer to forget it. */
export function onSaveNow(save: () => Promise<boolean>): () => void {
  saves.add(save);
  return () => saves.delete(save);
}

/** Saves everything on screen now. False when some of it could not be put onto the disk. */
export async function saveAllNow(): Promise<boolean> {
  const results = await Promise.allSettled([...saves].map((save) => save()));
  return results.every((one) => one.status === 'fulfilled' && one.value);
}
