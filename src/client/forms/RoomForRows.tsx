/** Kept for rows that are still to be read, so that nothing moves under a thumb. */
export function RoomForRows({ rows }: { rows: number }) {
  return (
    <ul class="sw-tasks" aria-hidden="true">
      {Array.from({ length: rows }, (_, row) => (
        <li class="sw-tasks__task sw-mine__row" key={row} />
      ))}
    </ul>
  );
}
