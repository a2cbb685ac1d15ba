import { useEffect, useState } from 'preact/hooks';
import { readDemo } from '../../session/demo.ts';
import { Button } from '../../ui/Button.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { demoText } from './demo-text.ts';
import { People } from './People.tsx';

type Found = Awaited<ReturnType<typeof readDemo>>;

/** Anyone may be anyone here: the codes are public on purpose. */
export function Demo() {
  const [found, setFound] = useState<Found | null>(null);
  const look = () => void readDemo().then(setFound);
  useEffect(look, []);
  if (found === null) return <h1>{demoText.title}</h1>;
  if (found === 'none') {
    return (
      <>
        <h1>{demoText.none}</h1>
        <p>{demoText.noneWhy}</p>
        <LinkButton href="/">{demoText.start}</LinkButton>
      </>
    );
  }
  if (found === 'offline') {
    return (
      <>
        <h1>{demoText.offline}</h1>
        <p>{demoText.offlineWhy}</p>
        <Button onClick={look}>{demoText.again}</Button>
      </>
    );
  }
  return (
    <>
      <h1>{demoText.title}</h1>
      <p class="sw-lead">{demoText.lead}</p>
      <p>{demoText.note}</p>
      <People people={found} />
      <p>{demoText.together}</p>
    </>
  );
}
