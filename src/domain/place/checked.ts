const MONTHS = 6;

/** Whether something last checked on that day (2026-11-20) was checked more than six months before `now`. */
export function checkedLongAgo(day: string, now: Date): boolean {
  const due = new Date(`${day}T00:00:00Z`);
  due.setUTCMonth(due.getUTCMonth() + MONTHS);
  return due.getTime() < now.getTime();
}
