import type { Casework } from '#domain/casework/casework.ts';
import { scoreOf } from '#domain/risk/risk.ts';
import { BandMark, bandWord } from '../../forms/BandMark.tsx';
import { domainNames } from '../../forms/domain-names.ts';
import type { Work } from '../../forms/use-casework.ts';
import { formText, assessText as text } from '../../text/assess.ts';
import { workText } from '../../text/casework.ts';
import { dayAndTime } from '../../text/dates.ts';
import { Details } from '../../ui/Details.tsx';
import { SummaryList } from '../../ui/SummaryList.tsx';
import { Timeline } from '../../ui/Timeline.tsx';
import { ratingWords } from './rating-words.ts';

type One = Casework['assessments'][number];

/** Every assessment ever made, the oldest first, with who made it and why. */
export function AssessHistory({ work }: { work: Work }) {
  const { assessments } = work.casework;
  return (
    <>
      <h2>{text.history}</h2>
      {assessments.length === 0 && <p>{text.noHistory}</p>}
      <Timeline
        events={assessments.map((one) => ({
          id: one.key,
          when: workText.by(work.titles.get(one.author) ?? workText.someone, dayAndTime(one.at)),
          date: one.at,
          title: <BandMark rating={one.rated} />,
          body: <Said one={one} work={work} />,
        }))}
      />
    </>
  );
}

function Said({ one, work: { matrix } }: { one: One; work: Work }) {
  const { rated, residual, reason, delivery } = one;
  return (
    <>
      {delivery === 'waiting' && <p>{workText.waiting}</p>}
      <p>{ratingWords(rated, matrix)}</p>
      <p>{residual ? text.residualThen(scoreOf(residual), bandWord(residual)) : text.noResidual}</p>
      <p class="sw-words">{reason}</p>
      <Details summary={text.whole}>
        <SummaryList rows={rowsOf(one)} />
      </Details>
    </>
  );
}

function rowsOf({ domains, standards, controls, further }: One) {
  const row = (key: string, value: string) => ({ key, value: value || workText.nothing });
  return [
    row(formText.domains, domainNames(domains).join('\n')),
    row(formText.standards, standards),
    row(formText.controls, controls),
    row(formText.further, further),
  ];
}
