import type { Column } from '#domain/directory-file/columns.ts';
import type { PartScope } from '#domain/directory-file/parts.ts';
import { Radios } from '../../ui/Radios.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { stewardText as text } from './steward-text.ts';

export interface PartFieldProps {
  id: string;
  scope: PartScope;
  column: Column;
  value: string;
  error: string | undefined;
  onInput: (value: string) => void;
}

/** The field of one column, as it is asked for on a page. */
export function PartField({ id, scope, column, value, error, onInput }: PartFieldProps) {
  const field = { id, error, value, onInput };
  switch (column) {
    case 'step':
      return (
        <Radios
          id={id}
          legend={text.field.step}
          error={error}
          options={text.stepLabel.map((label, at) => ({ value: String(at + 1), label }))}
          value={value || undefined}
          onChange={onInput}
        />
      );
    case 'programme':
      return <TextInput {...field} label={text.field.programme} hint={text.hint.programme} />;
    case 'answers within days':
      return <TextInput {...field} label={text.field[column]} hint={text.hint[column]} inputMode="numeric" short />;
    case 'phone':
      return <TextInput {...field} label={text.field.phone} hint={text.hint.maybe} type="tel" short />;
    case 'email':
      return <TextInput {...field} label={text.field.email} hint={text.hint.maybe} type="email" />;
    case 'last checked':
      return <TextInput {...field} label={text.field[column]} type="date" short />;
    default:
      return scope === 'contact' ? (
        <TextInput {...field} label={text.field.role} hint={text.hint.role} />
      ) : (
        <TextInput {...field} label={text.field.name} />
      );
  }
}
