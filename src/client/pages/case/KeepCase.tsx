import { useState } from 'preact/hooks';
import type { HoldReason } from '#protocol/operations.ts';
import type { SaveResult } from '../../db/durably.ts';
import { loadDeployment } from '../../db/places/deployment.ts';
import { holdCase, keepFor, readKept } from '../../db/team/keeping.ts';
import { useAct } from '../../forms/use-act.ts';
import { useLive } from '../../session/SessionProvider.tsx';
import { closeText, keepText as text } from '../../text/case.ts';
import { longDate } from '../../text/dates.ts';
import { saveText } from '../../text/saving.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { Form } from '../../ui/Form.tsx';
import { Radios } from '../../ui/Radios.tsx';
import { KeepFor } from './KeepFor.tsx';
import { type CaseProps, WithCase } from './WithCase.tsx';

/** How long a concern is kept, for the team; a lead can stop the clock. */
export function KeepCase({ space }: { space: string }) {
  return (
    <WithCase space={space} title={text.title}>
      {(props) => <Keeping {...props} />}
    </WithCase>
  );
}

const REASONS = Object.entries(text.reasons).map(([value, label]) => ({ value, label }));
const KEEP = 'keep';
const HOLD = 'hold';

function Keeping({ session, one }: CaseProps) {
  const { phone } = session;
  const { space, casework, leads } = one;
  const kept = useLive(session, (held) => readKept(held, space), [space]);
  const classes = useLive(session, async (held) => (await loadDeployment(held))?.retention ?? [], []);
  const [chosen, choose] = useState(casework.retained ?? undefined);
  const [reason, setReason] = useState<string>();
  const [flaw, setFlaw] = useState<{ id: string; message: string } | null>(null);
  const { busy, problem, act } = useAct();
  if (!kept || !classes) return null;

  const told = (result: SaveResult): string | undefined => {
    if (!result.ok) return `${saveText[result.problem].say} ${saveText[result.problem].do}`;
    session.syncNow();
    return undefined;
  };
  const change = () => {
    const found = classes.find(({ name }) => name === chosen);
    setFlaw(found ? null : { id: KEEP, message: closeText.keepChoose });
    if (found) void act(async () => told(await keepFor(phone, space, found.name, found.months)));
  };
  const stop = () => {
    setFlaw(reason ? null : { id: HOLD, message: text.reasonChoose });
    if (reason) void act(async () => told(await holdCase(phone, space, reason as HoldReason)));
  };
  return (
    <>
      <ErrorSummary errors={flaw ? [flaw] : []} />
      <p role="status">
        <strong>
          {kept.hold
            ? text.held(text.reasons[kept.hold as HoldReason] ?? text.reasons.other)
            : kept.until
              ? text.until(longDate(kept.until))
              : text.never}
        </strong>{' '}
        {kept.said && text.said[kept.said]}
      </p>
      <p>{text.what}</p>
      {problem && <p role="alert">{problem}</p>}
      {classes.length > 0 && (
        <Form onSubmit={change}>
          <KeepFor
            id={KEEP}
            classes={classes}
            error={flaw?.id === KEEP ? flaw.message : undefined}
            value={chosen}
            onChange={choose}
          />
          <Button type="submit" look="secondary" busy={busy}>
            {text.change}
          </Button>
        </Form>
      )}
      {leads && kept.hold && (
        <Button busy={busy} onClick={() => void act(async () => told(await holdCase(phone, space, null)))}>
          {text.goOn}
        </Button>
      )}
      {leads && !kept.hold && (
        <Form onSubmit={stop}>
          <Radios
            id={HOLD}
            legend={text.hold}
            hint={text.holdHint}
            error={flaw?.id === HOLD ? flaw.message : undefined}
            options={REASONS}
            value={reason}
            onChange={setReason}
          />
          <Button type="submit" busy={busy}>
            {text.stop}
          </Button>
        </Form>
      )}
    </>
  );
}
