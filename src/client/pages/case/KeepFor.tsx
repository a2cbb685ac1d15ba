import type { Deployment } from '#protocol/deployment.ts';
import { closeText as text } from '../../text/case.ts';
import { Radios } from '../../ui/Radios.tsx';

export interface KeepForProps {
  id: string;
  classes: Deployment['retention'];
  error: string | undefined;
  value: string | undefined;
  onChange: (name: string) => void;
}

/** The classes that the steward set. Where there are none, nothing is invented. */
export function KeepFor({ id, classes, error, value, onChange }: KeepForProps) {
  if (classes.length === 0) {
    return (
      <>
        <h2>{text.keep}</h2>
        <p>{text.noClasses}.</p>
        <p>{text.noClassesWhy}</p>
      </>
    );
  }
  const options = classes.map(({ name, months }) => ({ value: name, label: name, hint: text.months(months) }));
  return <Radios id={id} legend={text.keep} error={error} options={options} value={value} onChange={onChange} />;
}
