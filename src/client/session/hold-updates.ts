const holds = new Map<symbol, string>();
const listeners = new Set<() => void>();

function changed(): void {
  for (const listener of listeners) listener();
}

/** Keeps the update offer away while something on the page is not saved yet. Call the answer to let go. */
export function holdUpdates(reason: string): () => void {
  const id = Symbol(reason);
  holds.set(id, reason);
  changed();
  return () => {
    if (holds.delete(id)) changed();
  };
}

export function updatesHeld(): boolean {
  return holds.size > 0;
}

export function onHoldsChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
