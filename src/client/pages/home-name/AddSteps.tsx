/** The signs that a phone shows, drawn. What to tap is said beside each. */
const SIGNS = {
  share: 'M12 15V3M8 7l4-4 4 4M6 11H5v10h14V11h-1',
  add: 'M4 4h16v16H4zM12 8v8M8 12h8',
  done: 'M4 13l5 5L20 6',
  menu: 'M12 5v.01M12 12v.01M12 19v.01',
};

export interface AddStepsProps {
  title: string;
  steps: Partial<Record<keyof typeof SIGNS, string>>;
}

export function AddSteps({ title, steps }: AddStepsProps) {
  return (
    <>
      <h3>{title}</h3>
      <ol class="sw-signs">
        {Object.entries(steps).map(([sign, say]) => (
          <li key={sign} class="sw-signs__step">
            <svg class="sw-signs__sign" viewBox="0 0 24 24" width="40" height="40" aria-hidden="true" focusable="false">
              <path d={SIGNS[sign as keyof typeof SIGNS]} />
            </svg>
            {say}
          </li>
        ))}
      </ol>
    </>
  );
}
