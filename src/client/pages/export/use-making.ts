import { useEffect, useRef, useState } from 'preact/hooks';
import { type Rows, rowsOf } from '#domain/export/rows.ts';
import { readWhole } from '../../db/inbox/whole-cases.ts';
import type { Phone } from '../../db/phone.ts';
import { inboxText } from '../../text/inbox.ts';

export type Making =
  | { state: 'none' }
  | { state: 'making'; done: number; all: number }
  | { state: 'ready'; rows: Rows };

/** Rows of many cases. Leaving the page, or pressing stop, ends the reading after the slice it is in. */
export function useMaking(phone: Phone) {
  const [making, show] = useState<Making>({ state: 'none' });
  const run = useRef(0);
  const end = () => {
    run.current += 1;
  };
  useEffect(() => end, []);
  return {
    making,
    stop() {
      end();
      show({ state: 'none' });
    },
    async make(spaces: readonly string[]) {
      end();
      const mine = run.current;
      const all: Rows = { cases: [], actions: [], observations: [] };
      show({ state: 'making', done: 0, all: spaces.length });
      let done = 0;
      for await (const slice of readWhole(phone, spaces)) {
        if (run.current !== mine) return;
        const rows = rowsOf(
          slice.map(({ conversation, team, ...one }) => ({
            ...one,
            answers: conversation.report?.answers ?? {},
            team: inboxText.team(team),
          })),
        );
        all.cases.push(...rows.cases);
        all.actions.push(...rows.actions);
        all.observations.push(...rows.observations);
        done += slice.length;
        show({ state: 'making', done, all: spaces.length });
      }
      show({ state: 'ready', rows: all });
    },
  };
}
