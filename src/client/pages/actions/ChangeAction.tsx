import type { Action } from '#domain/casework/casework.ts';
import { keepToTeam } from '../../db/team/casework.ts';
import { KeepForm } from '../../forms/KeepForm.tsx';
import { LIMIT } from '../../forms/too-long.ts';
import type { Work } from '../../forms/use-casework.ts';
import type { Session } from '../../session/session.ts';
import { actionText as text } from '../../text/actions.ts';
import { Radios } from '../../ui/Radios.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { type Change, flawsOfChange, wordOfChange } from './action-fields.ts';
import { DueField } from './DueField.tsx';

const STATES = (['open', 'done', 'dropped'] as const).map((value) => ({ value, label: text.stateOption[value] }));

export function ChangeAction({ session, work, action }: { session: Session; work: Work; action: Action }) {
  const { id, state, due, evidence } = action;
  const { space } = work.one;
  return (
    <KeepForm<Change>
      session={session}
      name={`${space}:action:${id}`}
      start={{ state, due: due ?? '', evidence }}
      next={(typed) => typed}
      textOf={(typed) => typed.evidence}
      flawsOf={(typed) => flawsOfChange(id, typed)}
      keep={(typed) => keepToTeam(session.phone, space, [wordOfChange(id, typed)])}
      button={text.keep}
      added={text.kept}
    >
      {({ typed, type, errorOf }) => (
        <>
          <Radios
            id={`state-${id}`}
            legend={text.newState}
            options={STATES}
            value={typed.state}
            onChange={(next) => type({ state: next as Change['state'] })}
          />
          <DueField
            id={`due-${id}`}
            today={work.today}
            error={errorOf(`due-${id}`)}
            value={typed.due}
            onInput={(next) => type({ due: next })}
          />
          <TextArea
            id={`evidence-${id}`}
            label={text.evidenceField}
            error={errorOf(`evidence-${id}`)}
            rows={2}
            limit={LIMIT}
            value={typed.evidence}
            onInput={(next) => type({ evidence: next })}
          />
        </>
      )}
    </KeepForm>
  );
}
