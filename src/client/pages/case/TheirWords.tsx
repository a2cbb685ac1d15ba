import type { ComponentChildren } from 'preact';
import { WHAT_HAPPENED } from '#domain/concern/draft.ts';
import { placeLine } from '#domain/place/place.ts';
import { given } from '#domain/questions/answers.ts';
import type { Case } from '../../db/team/cases.ts';
import { EarlierList } from '../../forms/EarlierList.tsx';
import { useForm } from '../../forms/use-form.ts';
import { caseText } from '../../text/inbox.ts';
import { Callout } from '../../ui/Callout.tsx';
import { SummaryList } from '../../ui/SummaryList.tsx';
import { otherAnswers } from './answers.ts';

/** The person's own words first and largest, then what they answered to the questions. */
export function TheirWords({ one: { conversation } }: { one: Case }) {
  const { answers = {}, form = 'concern', place } = conversation.report ?? {};
  const asked = useForm(form);
  const [words] = given(answers, WHAT_HAPPENED);
  const rows = otherAnswers(asked, answers, WHAT_HAPPENED).map(({ title, lines }) => ({
    key: title,
    value: lines.map(
      (line): ComponentChildren => (
        <span class="sw-line" key={line}>
          {line}
        </span>
      ),
    ),
  }));
  if (place) rows.push({ key: caseText.place, value: [placeLine(place)] });
  return (
    <>
      <h2 class="sw-hidden">{caseText.words[form]}</h2>
      <blockquote class="sw-words sw-words--first">{words ?? caseText.noWords}</blockquote>
      {answers['at-risk'] === 'now' && <Callout look="danger">{caseText.atRisk}</Callout>}
      <h2>{caseText.answers}</h2>
      {rows.length > 0 ? <SummaryList rows={rows} /> : <p>{caseText.noAnswers}</p>}
      {conversation.earlier.length > 0 && (
        <>
          <h2>{caseText.earlier}</h2>
          <EarlierList entries={conversation.earlier} />
        </>
      )}
    </>
  );
}
