export interface ProgressProps {
  id: string;
  /** What is being done. */
  label: string;
  done: number;
  all: number;
  /** The same in words, for who cannot see the bar. */
  said: string;
}

export function Progress({ id, label, done, all, said }: ProgressProps) {
  return (
    <div class="sw-group">
      <label class="nhsuk-label nhsuk-label--s" for={id}>
        {label}
      </label>
      <progress class="sw-progress" id={id} value={done} max={all} />
      <p role="status">{said}</p>
    </div>
  );
}
