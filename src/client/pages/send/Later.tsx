import { useState } from 'preact/hooks';
import type { Hold } from '#domain/concern/draft.ts';
import { englandDay, isDay } from '#domain/time/days.ts';
import type { Session } from '../../session/session.ts';
import { Button } from '../../ui/Button.tsx';
import { Callout } from '../../ui/Callout.tsx';
import { Checkboxes } from '../../ui/Checkboxes.tsx';
import { ErrorSummary, type FieldError } from '../../ui/ErrorSummary.tsx';
import { Radios } from '../../ui/Radios.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { laterText as text } from './later-text.ts';

export interface LaterProps {
  session: Session;
  /** What was answered to "Is anyone at risk?". */
  atRisk: readonly string[];
  onKeep: (until: Hold['until']) => void;
}

/**
 * Keeping it back for a while: fear for a mark is a reason, and nobody has to give it. Where someone is at risk, waiting
 * is not one tap: whoever waits says that they told somebody.
 */
export function Later({ session, atRisk, onKeep }: LaterProps) {
  const [when, setWhen] = useState<string>();
  const [day, setDay] = useState('');
  const [sure, setSure] = useState(false);
  const [flaws, setFlaws] = useState<readonly FieldError[]>([]);
  const risk = atRisk.includes('now') || atRisk.includes('could-be');
  const flaw = (id: string) => flaws.find((one) => one.id === id)?.message;

  function keep(): void {
    const today = englandDay(session.phone.clock.now()) ?? '';
    const found = [
      ...(when ? [] : [{ id: 'later', message: text.problem.when }]),
      ...(when === 'day' && !(isDay(day) && day > today) ? [{ id: 'later-day', message: text.problem.date }] : []),
      ...(risk && !sure ? [{ id: 'later-sure', message: text.problem.sure }] : []),
    ];
    setFlaws(found);
    if (found.length === 0) onKeep(when === 'day' ? day : null);
  }
  return (
    <>
      <ErrorSummary errors={flaws} />
      <p>{text.lead}</p>
      <Radios
        id="later"
        legend={text.when}
        error={flaw('later')}
        options={[
          { value: 'day', label: text.day, hint: text.dayNote },
          { value: 'open', label: text.open, hint: text.openNote },
        ]}
        value={when}
        onChange={setWhen}
      />
      {when === 'day' && (
        <TextInput
          id="later-day"
          label={text.date}
          type="date"
          short
          error={flaw('later-day')}
          value={day}
          onInput={setDay}
        />
      )}
      {risk && (
        <Callout look="danger" title={text.atRisk}>
          <p>{text.atRiskWhy}</p>
          <p>
            <a href="/danger">{text.tellFirst}</a>
          </p>
          <Checkboxes
            id="later-sure"
            legend={<span class="sw-hidden">{text.atRisk}</span>}
            error={flaw('later-sure')}
            options={[{ value: 'sure', label: text.sure }]}
            values={sure ? ['sure'] : []}
            onChange={(ticked) => setSure(ticked.length > 0)}
          />
        </Callout>
      )}
      <Button look="secondary" onClick={keep}>
        {text.keep}
      </Button>
    </>
  );
}
