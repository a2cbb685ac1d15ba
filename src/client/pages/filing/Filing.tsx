import { placeLine } from '#domain/place/place.ts';
import { given } from '#domain/questions/answers.ts';
import { keepToTeam } from '../../db/team/casework.ts';
import { KeepForm } from '../../forms/KeepForm.tsx';
import { GROUPS, groupNames, groupOptions } from '../../forms/learner-groups.ts';
import type { Work } from '../../forms/use-casework.ts';
import { WithCasework } from '../../forms/WithCasework.tsx';
import type { Session } from '../../session/session.ts';
import { Checkboxes } from '../../ui/Checkboxes.tsx';
import { SummaryList } from '../../ui/SummaryList.tsx';
import { filingOf, wordOf } from './filing.ts';
import { filingText as text } from './filing-text.ts';
import { CourseField, PlacementField } from './PlaceFields.tsx';

/** A member writes down what the picture counts a concern or an observation under. */
export function Filing({ space }: { space: string }) {
  return (
    <WithCasework space={space}>
      {(work, session) => (
        <>
          <h1>{text.title}</h1>
          <p>{text.lead}</p>
          <h2>{text.said}</h2>
          <WhatTheySaid work={work} />
          <FilingForm work={work} session={session} />
        </>
      )}
    </WithCasework>
  );
}

function WhatTheySaid({ work }: { work: Work }) {
  const { answers = {}, place } = work.one.conversation.report ?? {};
  const groups = groupNames(given(answers, GROUPS));
  return (
    <SummaryList
      rows={[
        { key: text.where, value: given(answers, 'where')[0] ?? text.notSaid },
        { key: text.place, value: place ? placeLine(place) : text.notSaid },
        { key: text.groups, value: groups.join(', ') || text.notSaid },
      ]}
    />
  );
}

function FilingForm({ work, session }: { work: Work; session: Session }) {
  const { organisation } = work.one.team;
  const region = organisation.kind === 'region' ? organisation.id : organisation.region;
  return (
    <KeepForm
      session={session}
      name={`${work.one.space}:where`}
      start={filingOf(work)}
      next={(typed) => typed}
      textOf={placeLine}
      flawsOf={() => []}
      keep={(typed) => keepToTeam(session.phone, work.one.space, [wordOf(typed)])}
      button={text.keep}
      added={text.added}
    >
      {({ typed, type }) => (
        <>
          <PlacementField filing={typed} region={region} onChange={type} />
          <CourseField filing={typed} onChange={type} />
          <Checkboxes
            id="groups"
            legend={text.groups}
            hint={text.groupsHint}
            options={groupOptions(typed.groups)}
            values={typed.groups}
            onChange={(groups) => type({ groups })}
          />
        </>
      )}
    </KeepForm>
  );
}
