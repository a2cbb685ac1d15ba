import { useState } from 'preact/hooks';
import { usePart } from '../../forms/use-part.ts';
import { Details } from '../../ui/Details.tsx';
import type { LaterProps } from './Later.tsx';
import { sendText } from './send-text.ts';

/** Folded away, and fetched when it is opened: most people send now. */
export function LaterInstead(props: LaterProps) {
  const [opened, open] = useState(false);
  const { Part: Later } = usePart(() => import('./Later.tsx').then((part) => part.Later), opened);
  return (
    <Details summary={sendText.laterTitle} onOpen={() => open(true)}>
      {Later && <Later {...props} />}
    </Details>
  );
}
