import { useEffect, useState } from 'preact/hooks';

export type Asked<T> = { state: 'looking' } | { state: 'offline' } | { state: 'here'; value: T };

/** Something of the directory, asked for when the page opens and again when the person says so. Kept by the page only. */
export function useAsked<T extends object>(
  ask: () => Promise<T | 'offline'>,
  inputs: readonly unknown[],
): { asked: Asked<T>; again: () => void } {
  const [asked, show] = useState<Asked<T>>({ state: 'looking' });
  const [tries, setTries] = useState(0);
  useEffect(() => {
    let current = true;
    show({ state: 'looking' });
    void ask().then((value) => {
      if (current) show(value === 'offline' ? { state: 'offline' } : { state: 'here', value });
    });
    return () => {
      current = false;
    };
  }, [tries, ...inputs]);
  return { asked, again: () => setTries((before) => before + 1) };
}
