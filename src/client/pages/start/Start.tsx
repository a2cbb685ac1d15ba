import type { Door } from '#content/door.ts';
import pack from '#content/packs/england/door.json' with { type: 'json' };
import { doorState } from '#domain/door/door.ts';
import { AskDoor } from './AskDoor.tsx';
import { DoorBack } from './DoorBack.tsx';
import { DoorWays } from './DoorWays.tsx';
import { Outcome } from './Outcome.tsx';
import { useDoor } from './use-door.ts';

const door = pack as unknown as Door;

export function Start() {
  const { path, begun, go, startAgain } = useDoor();
  const state = doorState(door, path);
  if (state.kind === 'outcome') {
    return (
      <>
        <DoorBack begun={begun} />
        <Outcome state={state} onMore={() => go({ ...path, goOn: true })} onAgain={startAgain} />
      </>
    );
  }
  const { id } = state.question;
  return (
    <>
      <DoorBack begun={begun} />
      <AskDoor
        key={id}
        question={state.question}
        number={state.number}
        most={door.questions.length}
        onAnswer={(option) => go({ ...path, answers: { ...path.answers, [id]: option } })}
        onSkip={() => go({ ...path, skipped: [...path.skipped, id] })}
      />
      <DoorWays />
    </>
  );
}
