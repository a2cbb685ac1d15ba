/** A code to write down: its groups large and apart, never broken in the middle, and read out one by one. */
export function CodeGroups({ code }: { code: string }) {
  return (
    <ol class="sw-code">
      {code.split('-').map((group, at) => (
        <li class="sw-code__group" key={at}>
          {group}
        </li>
      ))}
    </ol>
  );
}
