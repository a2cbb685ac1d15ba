import { useState } from 'preact/hooks';
import { keepLockTimes, type LockTimes } from '../../db/mine/lock-times.ts';
import type { Session } from '../../session/session.ts';
import { lockText } from '../../text/lock.ts';
import { saveText } from '../../text/saving.ts';
import { Select } from '../../ui/Select.tsx';

const NEVER = 'never';
const HIDDEN = [0, 1, 2, 5, 15, null];
const IDLE = [1, 2, 5, 15, 30, null];
const options = (minutes: readonly (number | null)[]) =>
  minutes.map((count) => ({
    value: count === null ? NEVER : String(count),
    label: count === null ? lockText.never : lockText.minutes(count),
  }));
const chosen = (value: string) => (value === NEVER ? null : Number(value));
const shown = (count: number | null) => (count === null ? NEVER : String(count));

export function Times({ session: { phone }, times }: { session: Session; times: LockTimes }) {
  const [said, say] = useState('');
  const keep = async (next: LockTimes) => {
    const result = await keepLockTimes(phone, next);
    say(result.ok ? lockText.timesKept : saveText[result.problem].say);
  };
  return (
    <>
      <h2>{lockText.times}</h2>
      <Select
        id="hidden"
        label={lockText.hidden}
        options={options(HIDDEN)}
        value={shown(times.hidden)}
        onChange={(value) => void keep({ ...times, hidden: chosen(value) })}
      />
      <Select
        id="idle"
        label={lockText.idle}
        options={options(IDLE)}
        value={shown(times.idle)}
        onChange={(value) => void keep({ ...times, idle: chosen(value) })}
      />
      <p role="status">{said}</p>
    </>
  );
}
