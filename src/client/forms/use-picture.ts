import { useEffect, useState } from 'preact/hooks';
import type { Answer, Question } from '#domain/picture/question.ts';
import { hasFacts } from '../db/inbox/inbox-facts.ts';
import type { Phone } from '../db/phone.ts';
import { Picture } from '../session/picture/picture.ts';
import type { Session } from '../session/session.ts';
import { wording } from './wording.ts';

/** `left`: cases that are still to be looked at, so the numbers may grow. `counted`: which counting it is of. */
export type Drawn<Asked extends Question> = Answer<Asked> & { asked: Asked; left: number; counted: number };

type Held = { picture: Picture; users: number };
const pictures = new WeakMap<Phone, Held>();

function take(phone: Phone): Held {
  const held = pictures.get(phone) ?? { picture: new Picture(phone, wording), users: 0 };
  held.users += 1;
  pictures.set(phone, held);
  return held;
}

/** Everything that was counted goes when the last page that shows it does. */
function letGo(phone: Phone, held: Held): void {
  held.users -= 1;
  if (held.users > 0) return;
  held.picture.end();
  pictures.delete(phone);
}

/** Begins to count while it is still being found out what is to be asked. */
export function useCounting({ phone }: Session): void {
  useEffect(() => {
    let held: Held | null = null;
    let current = true;
    hasFacts(phone).then(
      (some) => {
        if (some && current) held = take(phone);
      },
      () => {},
    );
    return () => {
      current = false;
      if (held) letGo(phone, held);
    };
  }, [phone]);
}

/** The answer to a question about everything the team has, and again when that changes. Undefined until the first. */
export function usePicture<Asked extends Question>(session: Session, asked: Asked | null): Drawn<Asked> | undefined {
  const [drawn, draw] = useState<Drawn<Asked>>();
  const { phone } = session;
  const name = JSON.stringify(asked);
  useEffect(() => {
    if (!asked) return;
    const held = take(phone);
    const { picture } = held;
    let current = true;
    let known: { answer: Answer<Asked>; counted: number } | null = null;
    const show = (answer: Answer<Asked>, counted: number) =>
      current && draw({ ...answer, asked, left: picture.left ?? 0, counted });
    const look = () => {
      const { left, counted } = picture;
      if (left === null) return;
      if (known?.counted === counted) return show(known.answer, counted);
      picture.ask(asked).then(
        (answer) => {
          known = { answer, counted };
          show(answer, counted);
        },
        (error: unknown) => current && globalThis.reportError?.(error),
      );
    };
    look();
    const unlisten = picture.listen(look);
    return () => {
      current = false;
      unlisten();
      letGo(phone, held);
    };
  }, [phone, name]);
  // An answer to what was asked before is none to this.
  return drawn && JSON.stringify(drawn.asked) === name ? drawn : undefined;
}

/** Whether a counting holds all that is here: only then can it be said that there is nothing. */
export function useIsWhole({ phone }: Session, counted: number): boolean {
  const [whole, tell] = useState(false);
  useEffect(() => {
    const held = take(phone);
    const look = () => tell(!held.picture.reading && held.picture.counted === counted);
    look();
    const unwatch = held.picture.watch(look);
    return () => {
      unwatch();
      letGo(phone, held);
    };
  }, [phone, counted]);
  return whole;
}
