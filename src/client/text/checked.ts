/** Beside every number and address: they go out of date. Small on purpose, as the first pages read it. */
export function checkedOn(day: string): string {
  const date = new Date(`${day}T12:00`);
  const said = date.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
  return `Last checked ${said}.`;
}
