import { useEffect, useState } from 'preact/hooks';

/**
 * A part of a page, a component or what one works with, whose code is fetched when it is wanted. `missing`: it could not be
 * fetched, and comes next time.
 */
export function usePart<Part>(load: () => Promise<Part>, wanted = true): { Part: Part | null; missing: boolean } {
  const [Part, setPart] = useState<Part | null>(null);
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
