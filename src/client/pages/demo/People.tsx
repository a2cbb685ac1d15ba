import { useRef, useState } from 'preact/hooks';
import type { DemoReply } from '#protocol/directory.ts';
import { openWithCode } from '../../session/start.ts';
import { sentenceFor } from '../../text/errors.ts';
import { Button } from '../../ui/Button.tsx';
import { demoText } from './demo-text.ts';

type Person = DemoReply['people'][number];

export function People({ people }: { people: readonly Person[] }) {
  const [problem, setProblem] = useState('');
  const busy = useRef(false);
  /** A full load of the page: everything on it belongs to the person who was open before. */
  async function open({ code, start }: Person): Promise<void> {
    if (busy.current) return;
    busy.current = true;
    const opened = await openWithCode(code);
    busy.current = false;
    if (opened.ok) return location.assign(start);
    const { say, do: act } = sentenceFor(opened.problem);
    setProblem(`${demoText.failed} ${say} ${act}`);
  }
  return (
    <>
      <p role="alert">{problem}</p>
      {people.map((person) => (
        <div class="sw-card" key={person.id}>
          <p>{person.about}</p>
          <Button onClick={() => void open(person)}>{demoText.open(person.label)}</Button>
        </div>
      ))}
    </>
  );
}
