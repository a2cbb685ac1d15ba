import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Found } from '#domain/concern/find.ts';
import type { Summary } from '#domain/inbox/summary.ts';
import { firstInOrder } from '#domain/inbox/views.ts';
import type { Day } from '#domain/time/days.ts';
import { linesFound } from '../../db/inbox/inbox-search.ts';
import type { KnownTeam } from '../../db/places/directory.ts';
import type { Session } from '../../session/session.ts';
import { inboxText } from '../../text/inbox.ts';
import { Button } from '../../ui/Button.tsx';
import { CaseRow } from './CaseRow.tsx';

export interface CaseListProps {
  session: Session;
  /** In no order. */
  rows: readonly Summary[];
  teams: ReadonlyMap<string, KnownTeam>;
  current: string | undefined;
  today: Day;
  /** What was looked for; empty: nothing. */
  words: readonly string[];
  addressOf: (space: string) => string;
}

const PAGE = 50;

/** The first rows, and more when asked for. Who asks goes on reading at the first of them. */
export function CaseList({ session, rows, teams, current, today, words, addressOf }: CaseListProps) {
  const [most, show] = useState(PAGE);
  const list = useRef<HTMLUListElement>(null);
  const shown = useMemo(() => firstInOrder(rows, most), [rows, most]);
  const lines = useLines(session, shown, words);
  const from = useRef(0);
  useLayoutEffect(() => {
    if (from.current === 0) return;
    list.current?.querySelectorAll('a')[from.current]?.focus({ preventScroll: true });
    from.current = 0;
  }, [most]);
  const several = rows.some(({ team }) => team !== rows[0]!.team);
  return (
    <>
      <ul class="sw-inbox__rows" ref={list}>
        {(lines ? shown : []).map((one) => (
          <CaseRow
            key={one.space}
            one={one}
            team={teams.get(one.team)}
            several={several}
            me={session.phone.account.id}
            current={one.space === current}
            today={today}
            line={lines?.get(one.space)}
            href={addressOf(one.space)}
          />
        ))}
      </ul>
      {rows.length > most && (
        <>
          <p>{inboxText.shown(most, rows.length)}</p>
          <Button
            look="secondary"
            onClick={() => {
              from.current = most;
              show(most + PAGE);
            }}
          >
            {inboxText.more(Math.min(PAGE, rows.length - most))}
          </Button>
        </>
      )}
    </>
  );
}

const NONE: ReadonlyMap<string, Found> = new Map();

/** Where it was found, for the rows on screen. Null before that is known: then the rows would only be drawn twice. */
function useLines(
  { phone }: Session,
  shown: readonly Summary[],
  words: readonly string[],
): ReadonlyMap<string, Found> | null {
  const [lines, set] = useState(words.length === 0 ? NONE : null);
  useEffect(() => {
    if (words.length === 0) return set(NONE);
    let current = true;
    const spaces = shown.map(({ space }) => space);
    linesFound(phone, spaces, words).then(
      (found) => current && set(found),
      (error) => {
        if (current) set((before) => before ?? NONE);
        globalThis.reportError?.(error);
      },
    );
    return () => {
      current = false;
    };
  }, [words, shown.map(({ space }) => space).join()]);
  return lines;
}
