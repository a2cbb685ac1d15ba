import { Select } from '../../ui/Select.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import type { FieldSpec } from './settings-parts.ts';

export interface SettingFieldProps {
  id: string;
  field: FieldSpec;
  value: string;
  error: string | undefined;
  onInput: (value: string) => void;
}

export function SettingField({
  id,
  field: { label, hint, kind, longest, options },
  value,
  error,
  onInput,
}: SettingFieldProps) {
  if (options) return <Select id={id} label={label} options={options} value={value} onChange={onInput} />;
  if (kind === 'area') {
    return (
      <TextArea
        id={id}
        label={label}
        hint={hint}
        error={error}
        value={value}
        limit={longest}
        rows={2}
        onInput={onInput}
      />
    );
  }
  return (
    <TextInput
      id={id}
      label={label}
      hint={hint}
      error={error}
      value={value}
      onInput={onInput}
      inputMode={kind === 'months' ? 'numeric' : 'text'}
      short={kind === 'months'}
    />
  );
}
