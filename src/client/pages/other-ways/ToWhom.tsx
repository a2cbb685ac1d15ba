import { useState } from 'preact/hooks';
import type { StepId } from '#protocol/directory.ts';
import type { Session } from '../../session/session.ts';
import { concernText } from '../../text/concern.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { Form } from '../../ui/Form.tsx';
import { Radios } from '../../ui/Radios.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { KnownAddress } from './KnownAddress.tsx';
import { otherWaysText } from './other-ways-text.ts';
import { RegionAddress } from './RegionAddress.tsx';
import { nobody, type Recipient, steps } from './recipient.ts';

const text = otherWaysText.to;

export interface ToWhomProps {
  session: Session;
  to: Recipient;
  onChange: (change: Partial<Recipient>) => void;
  onNext: () => void;
}

export function ToWhom({ session, to, onChange, onNext }: ToWhomProps) {
  const [missed, setMissed] = useState(false);
  const error = missed && !to.step ? text.chooseStep : undefined;
  return (
    <Form
      onSubmit={() => {
        if (to.step) onNext();
        else setMissed(true);
      }}
    >
      <ErrorSummary errors={error ? [{ id: 'step', message: error }] : []} />
      <h1>{text.title}</h1>
      <p>{text.lead}</p>
      <Radios
        id="step"
        legend={text.step}
        error={error}
        options={steps.map(({ id, short }) => ({ value: id, label: short }))}
        value={to.step ?? undefined}
        onChange={(step) => onChange({ ...nobody, step: step as StepId })}
      />
      {to.step === 'region' && <RegionAddress to={to} onChange={onChange} />}
      {to.step && to.step !== 'region' && <KnownAddress session={session} step={to.step} to={to} onChange={onChange} />}
      {to.step && to.step !== 'region' && !to.contact && (
        <TextInput id="who" label={text.who} hint={text.whoHint} value={to.who} onInput={(who) => onChange({ who })} />
      )}
      <Button type="submit">{concernText.next}</Button>
    </Form>
  );
}
