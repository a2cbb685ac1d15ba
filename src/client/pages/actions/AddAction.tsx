import { keepToTeam } from '../../db/team/casework.ts';
import { KeepForm } from '../../forms/KeepForm.tsx';
import { LIMIT } from '../../forms/too-long.ts';
import type { Work } from '../../forms/use-casework.ts';
import type { Session } from '../../session/session.ts';
import { actionText as text } from '../../text/actions.ts';
import { Select } from '../../ui/Select.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { blankAction, flawsOfNew, ORGANISATION, wordOfNew } from './action-fields.ts';
import { DueField } from './DueField.tsx';

export function AddAction({ session, work }: { session: Session; work: Work }) {
  const { one, titles, today } = work;
  return (
    <KeepForm
      session={session}
      name={`${one.space}:add-action`}
      start={blankAction(work)}
      next={() => blankAction(work)}
      textOf={({ what, organisation }) => [what, organisation].join('\n').trim()}
      flawsOf={flawsOfNew}
      keep={(typed) => keepToTeam(session.phone, one.space, [wordOfNew(typed)])}
      button={text.addButton}
      added={text.added}
    >
      {({ typed, type, errorOf }) => (
        <>
          <TextArea
            id="what"
            label={text.what}
            error={errorOf('what')}
            rows={2}
            limit={LIMIT}
            value={typed.what}
            onInput={(what) => type({ what })}
          />
          <Select
            id="member"
            label={text.who}
            options={[
              { value: ORGANISATION, label: text.organisation },
              ...one.readers.map(({ account, title }) => ({ value: account, label: titles.get(account) ?? title })),
            ]}
            value={typed.member}
            onChange={(member) => type({ member })}
          />
          {typed.member === ORGANISATION && (
            <TextInput
              id="organisation"
              label={text.organisationName}
              error={errorOf('organisation')}
              value={typed.organisation}
              onInput={(organisation) => type({ organisation })}
            />
          )}
          <DueField id="due" today={today} error={errorOf('due')} value={typed.due} onInput={(due) => type({ due })} />
        </>
      )}
    </KeepForm>
  );
}
