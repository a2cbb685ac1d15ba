/** A code to write down: its groups large and apart, and never broken in the middle. */
export function CodeGroups({ code }: { code: string }) {
  return (
    <p class="sw-code">
      {code.split('-').map((group, at) => (
        <span class="sw-code__group" key={at}>
          {group}{' '}
        </span>
      ))}
    </p>
  );
}
