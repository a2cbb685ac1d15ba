import type { ComponentChildren } from 'preact';
import { describedBy } from './described-by.ts';
import { FieldLabel } from './FieldLabel.tsx';
import { FieldNotes, groupClass } from './FieldNotes.tsx';

export interface FileInputProps {
  id: string;
  label: ComponentChildren;
  hint?: ComponentChildren;
  error?: string | undefined;
  /** What the browser offers first; anything may come all the same. */
  accept: string;
  onFile: (file: File) => void;
}

/** The browser's own field for one file. The same file can be chosen again after it was mended. */
export function FileInput({ id, label, hint, error, accept, onFile }: FileInputProps) {
  return (
    <div class={groupClass(error)}>
      <FieldLabel id={id}>{label}</FieldLabel>
      <FieldNotes id={id} hint={hint} error={error} />
      <input
        class="sw-file"
        id={id}
        name={id}
        type="file"
        accept={accept}
        aria-describedby={describedBy(id, { hint, error })}
        aria-invalid={error ? true : undefined}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          event.currentTarget.value = '';
          if (file) onFile(file);
        }}
      />
    </div>
  );
}
