import { useRef, useState } from 'preact/hooks';

/**
 * Something that is done by a press and takes a while: pressed twice it is done once. The act answers a sentence when it
 * did not work.
 */
export function useAct() {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | undefined>();
  const running = useRef(false);
  async function act(run: () => Promise<string | undefined>): Promise<void> {
    if (running.current) return;
    running.current = true;
    setBusy(true);
    setProblem(undefined);
    setProblem(await run());
    running.current = false;
    setBusy(false);
  }
  return { busy, problem, act };
}
