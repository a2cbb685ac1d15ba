import type { StatusSet } from '#protocol/events.ts';
import { setStatus } from '../../db/team/cases.ts';
import { useAct } from '../../forms/use-act.ts';
import { handleText } from '../../text/case.ts';
import { saveText } from '../../text/saving.ts';
import { Button } from '../../ui/Button.tsx';
import type { CaseProps } from './WithCase.tsx';

const text = handleText.howFar;
const SETTABLE: readonly StatusSet['is'][] = ['acknowledged', 'in-progress', 'with-provider'];

/** One press says how far the team is, to both sides. The other words follow from what is done. */
export function HowFar({ session, one }: CaseProps) {
  const { status } = one.standing;
  const { busy, problem, act } = useAct();
  const set = (is: StatusSet['is']) =>
    act(async () => {
      const result = await setStatus(session.phone, one.space, is);
      if (!result.ok) return `${saveText[result.problem].say} ${saveText[result.problem].do}`;
      session.syncNow();
      return undefined;
    });
  return (
    <>
      <h2>{text.title}</h2>
      <fieldset class="nhsuk-fieldset">
        <legend class="nhsuk-fieldset__legend">{status === 'closed' ? text.again : text.note}</legend>
        <div class="sw-case__words">
          {SETTABLE.map((is) => (
            <Button
              key={is}
              look="secondary"
              busy={busy}
              pressed={status === is}
              onClick={() => {
                if (status !== is) void set(is);
              }}
            >
              {text.set[is]}
            </Button>
          ))}
        </div>
      </fieldset>
      {problem && <p role="alert">{problem}</p>}
    </>
  );
}
