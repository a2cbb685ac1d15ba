import { useState } from 'preact/hooks';
import { useAct } from '../../forms/use-act.ts';
import type { Session } from '../../session/session.ts';
import { type MailboxReply, setMailbox } from '../../session/team.ts';
import { mailboxText as text } from '../../text/mailbox.ts';
import { teamSentence } from '../../text/team.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { Form } from '../../ui/Form.tsx';
import { Radios } from '../../ui/Radios.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { flawOf, mailboxOf, typedOf } from './mailbox-fields.ts';

export interface SetMailboxProps {
  session: Session;
  team: string;
  before: MailboxReply['mailbox'];
  /** Something was stored, with what to say of it. */
  onChanged: (what: string) => Promise<void>;
}

const ADDRESS = 'mailbox-address';
const HOURS = Array.from({ length: 24 }, (_, at) => ({ value: String(at), label: text.of(at) }));

export function SetMailbox({ session, team, before, onChanged }: SetMailboxProps) {
  const [typed, setTyped] = useState(() => typedOf(before));
  const [flaw, setFlaw] = useState<string | undefined>();
  const { busy, problem, act } = useAct();
  const change = (part: Partial<typeof typed>) => setTyped({ ...typed, ...part });
  const store = (mailbox: ReturnType<typeof mailboxOf> | null, done: string) =>
    act(async () => {
      const answer = await setMailbox(session.phone, team, mailbox);
      if (answer.ok) return void (await onChanged(done));
      return answer.problem === 'too_many' ? text.tooMany : teamSentence(answer.problem);
    });
  const save = () => {
    const wrong = flawOf(typed);
    setFlaw(wrong);
    if (wrong) return;
    const known = before?.state === 'confirmed' && before.address === typed.address.trim();
    void store(mailboxOf(typed), known ? text.saved : text.savedAsked);
  };
  return (
    <Form onSubmit={save}>
      <ErrorSummary errors={flaw ? [{ id: ADDRESS, message: flaw }] : []} />
      <TextInput
        id={ADDRESS}
        label={text.address}
        hint={text.shared}
        error={flaw}
        type="email"
        value={typed.address}
        onInput={(address) => change({ address })}
      />
      <Radios
        id="mailbox-often"
        legend={text.often}
        options={[
          { value: 'hourly', label: text.hourly, hint: text.hourlyHint },
          { value: 'daily', label: text.daily, hint: text.dailyHint },
          { value: 'never', label: text.never, hint: text.neverHint },
        ]}
        value={typed.often}
        onChange={(often) => change({ often: often as typeof typed.often })}
      />
      {typed.often === 'daily' && (
        <Select
          id="mailbox-hour"
          label={text.hour}
          options={HOURS}
          value={typed.hour}
          onChange={(hour) => change({ hour })}
        />
      )}
      <div class="sw-group">
        <Checkbox
          id="mailbox-quiet"
          label={text.quiet}
          hint={text.quietHint}
          checked={typed.quiet}
          onChange={(quiet) => change({ quiet })}
        />
      </div>
      {typed.quiet && (
        <>
          <Select
            id="mailbox-from"
            label={text.from}
            options={HOURS}
            value={typed.from}
            onChange={(from) => change({ from })}
          />
          <Select id="mailbox-to" label={text.to} options={HOURS} value={typed.to} onChange={(to) => change({ to })} />
        </>
      )}
      <p>{text.england}</p>
      <p>{text.reminder}</p>
      {problem && <p role="alert">{problem}</p>}
      <Button type="submit" busy={busy}>
        {text.save}
      </Button>
      {before && (
        <Button look="secondary" busy={busy} onClick={() => void store(null, text.removed)}>
          {text.remove}
        </Button>
      )}
    </Form>
  );
}
