import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Form } from '#domain/concern/draft.ts';
import { rememberListed } from '../session/pointer.ts';
import { useLive } from '../session/SessionProvider.tsx';
import type { Session } from '../session/session.ts';
import { type Listed, readMine } from './concern-line.ts';

/** What this person has written, in an order that holds while they look. `shown`: how many of the rows there is room for. */
export function useMine(
  session: Session | null,
  form: Form = 'concern',
  shown = Number.POSITIVE_INFINITY,
): readonly Listed[] | undefined {
  const mine = useLive(session, (phone) => readMine(phone, form), [form]);
  useEffect(() => {
    if (mine && form === 'concern' && session?.kept() === 'phone') rememberListed(mine.length);
  }, [mine]);
  const before = useRef<readonly Listed[]>([]);
  return useMemo(() => {
    if (mine) before.current = steady(before.current, mine, shown);
    return mine && before.current;
  }, [mine]);
}

/**
 * News is told in its row, and moves it up at the next visit: a row that moves under a thumb opens another concern. Only
 * when one comes or goes, or one out of sight needs the person, are they put in order again.
 */
export function steady(before: readonly Listed[], now: readonly Listed[], shown: number): readonly Listed[] {
  const fresh = new Map(now.map((one) => [one.draft.id, one]));
  const same = before.length === now.length && before.every(({ draft }) => fresh.has(draft.id));
  if (!same) return now;
  const still = before.map(({ draft }) => fresh.get(draft.id)!);
  return still.slice(shown).some(({ needsYou }) => needsYou) ? now : still;
}
