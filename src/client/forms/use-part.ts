import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** A part of a page whose code is fetched when it is wanted. `missing`: it could not be fetched, and comes next time. */
export function usePart<Props>(
  load: () => Promise<ComponentType<Props>>,
  wanted = true,
): { Part: ComponentType<Props> | null; missing: boolean } {
  const [Part, setPart] = useState<ComponentType<Props> | null>(null);
  const [missing, setMissing] = useState(false);
  useEffect(() => {
    if (!wanted || Part) return;
    load().then(
      (loaded) => setPart(() => loaded),
      () => setMissing(true),
    );
  }, [wanted]);
  return { Part, missing };
}
