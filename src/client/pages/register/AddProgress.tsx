import { nameForAddress } from '#domain/register/listed.ts';
import type { ScopeStanding } from '#domain/register/register.ts';
import { type Day, isDay } from '#domain/time/days.ts';
import type { SourceKind } from '#protocol/register.ts';
import { keepInRegister } from '../../db/team/register.ts';
import { KeepForm } from '../../forms/KeepForm.tsx';
import { LIMIT, tooLong } from '../../forms/too-long.ts';
import type { Session } from '../../session/session.ts';
import { progressSeenText as text } from '../../text/register.ts';
import type { FieldError } from '../../ui/ErrorSummary.tsx';
import { Radios } from '../../ui/Radios.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { LinkedField } from './LinkedField.tsx';
import { formName, type View } from './use-register.ts';

type Written = { source: SourceKind | ''; text: string; day: string; linked: readonly string[] };

const SOURCES = Object.entries(text.sources).map(([value, label]) => ({ value, label }));

export interface AddProgressProps {
  session: Session;
  view: View;
  standing: ScopeStanding;
}

export function AddProgress({ session, view, standing }: AddProgressProps) {
  const { scope } = standing;
  const start: Written = { source: '', text: '', day: view.today, linked: [] };
  return (
    <KeepForm<Written>
      session={session}
      name={formName(view, 'progress', nameForAddress(standing))}
      start={start}
      next={() => start}
      textOf={(typed) => typed.text}
      flawsOf={(typed) => flawsOf(typed, view.today)}
      keep={({ source, text: words, day, linked }) =>
        keepInRegister(session.phone, view.team, [
          { type: 'progress-seen', scope, source: source as SourceKind, day, text: words.trim(), linked: [...linked] },
        ])
      }
      button={text.keep}
      added={text.added}
    >
      {({ typed, type, errorOf }) => (
        <>
          <Radios
            id="source"
            legend={text.source}
            error={errorOf('source')}
            options={SOURCES}
            value={typed.source}
            onChange={(source) => type({ source: source as SourceKind })}
          />
          <TextArea
            id="seen"
            label={text.text}
            error={errorOf('seen')}
            rows={2}
            limit={LIMIT}
            value={typed.text}
            onInput={(words) => type({ text: words })}
          />
          <TextInput
            id="seen-on"
            label={text.day}
            type="date"
            short
            error={errorOf('seen-on')}
            value={typed.day}
            onInput={(day) => type({ day })}
          />
          <LinkedField
            session={session}
            view={view}
            scope={scope}
            linked={typed.linked}
            onChange={(linked) => type({ linked })}
          />
        </>
      )}
    </KeepForm>
  );
}

function flawsOf({ source, text: words, day }: Written, today: Day): FieldError[] {
  return [
    ...(source === '' ? [{ id: 'source', message: text.flaw.source }] : []),
    ...(words.trim() === '' ? [{ id: 'seen', message: text.flaw.text }] : []),
    ...tooLong('seen', text.text, words),
    ...(!isDay(day)
      ? [{ id: 'seen-on', message: text.flaw.day }]
      : day > today
        ? [{ id: 'seen-on', message: text.flaw.ahead }]
        : []),
  ];
}
