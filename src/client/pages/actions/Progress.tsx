import { type Day, isDay } from '#domain/time/days.ts';
import { keepToTeam } from '../../db/team/casework.ts';
import { KeepForm } from '../../forms/KeepForm.tsx';
import { LIMIT, tooLong } from '../../forms/too-long.ts';
import type { Work } from '../../forms/use-casework.ts';
import type { Session } from '../../session/session.ts';
import { progressText as text } from '../../text/actions.ts';
import { workText } from '../../text/casework.ts';
import { dayAndTime, dayNamed } from '../../text/dates.ts';
import type { FieldError } from '../../ui/ErrorSummary.tsx';
import { Radios } from '../../ui/Radios.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { Timeline } from '../../ui/Timeline.tsx';

type Told = { said: string; day: string; resolved: boolean };

/** What the provider told the team, by the day they said it, and the form to write the next of it down. */
export function Progress({ session, work }: { session: Session; work: Work }) {
  const { one, casework, titles, today } = work;
  const start: Told = { said: '', day: today, resolved: false };
  const told = [...casework.progress].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  return (
    <>
      <h2>{text.title}</h2>
      <p>{text.lead}</p>
      {told.length === 0 && <p>{text.empty}</p>}
      <Timeline
        events={told.map(({ key, day, text: words, resolved, author, at, delivery }) => ({
          id: key,
          when: dayNamed(day),
          date: day,
          title: resolved ? text.resolved : text.told,
          body: (
            <>
              <p class="sw-words">{words}</p>
              <p>{text.notedBy(workText.by(titles.get(author) ?? workText.someone, dayAndTime(at)))}</p>
              {delivery === 'waiting' && <p>{workText.waiting}</p>}
            </>
          ),
        }))}
      />
      <h3>{text.add}</h3>
      <KeepForm
        session={session}
        name={`${one.space}:progress`}
        start={start}
        next={() => start}
        textOf={({ said }) => said}
        flawsOf={(typed) => flawsOf(typed, today)}
        keep={({ said, day, resolved }) =>
          keepToTeam(session.phone, one.space, [{ type: 'progress', text: said.trim(), day, resolved }])
        }
        button={text.keep}
        added={text.added}
      >
        {({ typed, type, errorOf }) => (
          <>
            <TextArea
              id="said"
              label={text.text}
              error={errorOf('said')}
              rows={2}
              limit={LIMIT}
              value={typed.said}
              onInput={(said) => type({ said })}
            />
            <TextInput
              id="day"
              label={text.day}
              type="date"
              short
              error={errorOf('day')}
              value={typed.day}
              onInput={(day) => type({ day })}
            />
            <Radios
              id="resolved"
              legend={text.confirm}
              options={[
                { value: 'no', label: text.confirmNo },
                { value: 'yes', label: text.confirmYes },
              ]}
              value={typed.resolved ? 'yes' : 'no'}
              onChange={(is) => type({ resolved: is === 'yes' })}
            />
          </>
        )}
      </KeepForm>
    </>
  );
}

function flawsOf({ said, day }: Told, today: Day): FieldError[] {
  return [
    ...(said.trim() === '' ? [{ id: 'said', message: text.flaw.text }] : []),
    ...tooLong('said', text.text, said),
    ...(!isDay(day)
      ? [{ id: 'day', message: text.flaw.day }]
      : day > today
        ? [{ id: 'day', message: text.flaw.ahead }]
        : []),
  ];
}
