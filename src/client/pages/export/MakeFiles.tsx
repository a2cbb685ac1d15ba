import { usePicture } from '../../forms/use-picture.ts';
import type { Seat } from '../../forms/WithTeams.tsx';
import { Button } from '../../ui/Button.tsx';
import { Progress } from '../../ui/Progress.tsx';
import { type Choice, isAmong, whereOf } from './choice.ts';
import { exportText as text } from './export-text.ts';
import { ReadyFiles } from './ReadyFiles.tsx';
import { useMaking } from './use-making.ts';

/** Reads the cases some at a time, says how far it is, and can be stopped. */
export function MakeFiles({ desk, choice }: { desk: Seat; choice: Choice }) {
  const { session, today } = desk;
  const asked = usePicture(session, { ask: 'facts', where: whereOf(choice) });
  const { making, make, stop } = useMaking(session.phone);
  if (!asked) return <p role="status">{text.ready}</p>;
  const spaces = asked.value.filter(isAmong(choice)).map(({ space }) => space);
  if (making.state === 'making') {
    const { done, all } = making;
    return (
      <>
        <Progress id="making" label={text.making} done={done} all={all} said={text.made(done, all)} />
        <Button look="secondary" onClick={stop}>
          {text.stop}
        </Button>
      </>
    );
  }
  return (
    <>
      {asked.left > 0 && <p role="status">{text.readyLeft(asked.left)}</p>}
      <p role="status">{text.asked(spaces.length)}</p>
      {spaces.length > 0 && <Button onClick={() => void make(spaces)}>{text.make}</Button>}
      {making.state === 'ready' && <ReadyFiles rows={making.rows} choice={choice} today={today} />}
    </>
  );
}
