import domainPack from '#content/packs/england/domains.json' with { type: 'json' };
import { given } from '#domain/questions/answers.ts';
import { keepToTeam } from '../../db/team/casework.ts';
import { KeepForm } from '../../forms/KeepForm.tsx';
import { LIMIT } from '../../forms/too-long.ts';
import type { Work } from '../../forms/use-casework.ts';
import type { Session } from '../../session/session.ts';
import { assessText as text } from '../../text/assess.ts';
import { Checkboxes } from '../../ui/Checkboxes.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { flawsOf, startOf, wordOf } from './filled.ts';
import { Meanwhile } from './Meanwhile.tsx';
import { RatingField } from './RatingField.tsx';
import { WhatWordsMean } from './WhatWordsMean.tsx';

const domains = domainPack.domains.map(({ id, number, label }) => ({ value: id, label: `${number}. ${label}` }));

export function AssessForm({ session, work }: { session: Session; work: Work }) {
  const { one, casework, matrix } = work;
  const said = given(one.conversation.report?.answers ?? {}, domainPack.question).length > 0;
  return (
    <KeepForm
      session={session}
      name={`${one.space}:assess`}
      start={startOf(work)}
      next={(typed) => ({ ...typed, reason: '' })}
      textOf={({ standards, controls, further, reason }) => [standards, controls, further, reason].join('\n').trim()}
      flawsOf={flawsOf}
      keep={(typed) => keepToTeam(session.phone, one.space, [wordOf(typed)])}
      button={text.keep}
      added={text.added}
    >
      {({ typed, type, errorOf }) => (
        <>
          <Meanwhile session={session} work={work} after={typed.after} />
          <Checkboxes
            id="domains"
            legend={text.domains}
            hint={said && casework.assessments.length === 0 ? text.domainsSaid : text.domainsHint}
            options={domains}
            values={typed.domains}
            onChange={(ticked) => type({ domains: ticked })}
          />
          <TextInput
            id="standards"
            label={text.standards}
            hint={text.standardsHint}
            error={errorOf('standards')}
            value={typed.standards}
            onInput={(standards) => type({ standards })}
          />
          <TextArea
            id="controls"
            label={text.controls}
            hint={text.controlsHint}
            error={errorOf('controls')}
            rows={2}
            limit={LIMIT}
            value={typed.controls}
            onInput={(controls) => type({ controls })}
          />
          <TextArea
            id="further"
            label={text.further}
            hint={text.furtherHint}
            error={errorOf('further')}
            rows={2}
            limit={LIMIT}
            value={typed.further}
            onInput={(further) => type({ further })}
          />
          {matrix.draft && <p>{matrix.draft}</p>}
          <div class="sw-ratings">
            <RatingField
              id="rated"
              legend={text.rated}
              hint={text.ratedHint}
              error={errorOf('rated')}
              words={matrix}
              value={typed.rated}
              onChange={(rated) => type({ rated })}
            />
            <RatingField
              id="residual"
              legend={text.residual}
              hint={text.residualHint}
              error={errorOf('residual')}
              words={matrix}
              value={typed.residual}
              onChange={(residual) => type({ residual })}
              second
            />
          </div>
          <WhatWordsMean words={matrix} />
          <TextArea
            id="reason"
            label={text.reason}
            hint={text.reasonHint}
            error={errorOf('reason')}
            rows={2}
            limit={LIMIT}
            value={typed.reason}
            onInput={(reason) => type({ reason })}
          />
        </>
      )}
    </KeepForm>
  );
}
