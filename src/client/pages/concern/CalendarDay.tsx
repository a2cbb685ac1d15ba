import { calendarFile } from '#domain/time/calendar-file.ts';
import type { Day } from '#domain/time/days.ts';
import { useSessionState } from '../../session/SessionProvider.tsx';
import { followText } from '../../text/follow.ts';

/** A reminder that works with Stepwise closed: a day in the phone's own calendar, which says nothing of what it is about. */
export function CalendarDay({ day, id }: { day: Day; id: string }) {
  const state = useSessionState();
  if (state.status !== 'open') return null;
  const { clock } = state.session.phone;
  function save(): void {
    const file = calendarFile(day, followText.checkBack, `${id}-${day}`, clock.now().toISOString());
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([file], { type: 'text/calendar' }));
    link.download = 'reminder.ics';
    link.click();
    clock.after(60_000, () => URL.revokeObjectURL(link.href));
  }
  return (
    <p>
      <button type="button" class="sw-link-button" onClick={save}>
        {followText.remind}
      </button>
      <span class="sw-line sw-soft">{followText.remindNote}</span>
    </p>
  );
}
