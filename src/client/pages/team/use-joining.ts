import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Session } from '../../session/session.ts';
import { type JoiningReply, readJoining, type TeamAnswer } from '../../session/team.ts';

const AGAIN_MS = 15_000;

/** Who is about to join, asked now, again after each change, and every quarter of a minute while it is on screen. */
export function useJoining({ phone }: Session, team: string) {
  const [joining, setJoining] = useState<TeamAnswer<JoiningReply> | undefined>();
  const look = useCallback(async () => setJoining(await readJoining(phone, team)), [phone, team]);
  useEffect(() => {
    let cancel = () => {};
    let gone = false;
    const go = async () => {
      await look();
      if (!gone) cancel = phone.clock.after(AGAIN_MS, () => void go());
    };
    void go();
    return () => {
      gone = true;
      cancel();
    };
  }, [look]);
  return { joining, look };
}
