import { WHAT_HAPPENED } from '#domain/concern/draft.ts';
import { given } from '#domain/questions/answers.ts';
import { AnswerList } from '../../forms/AnswerList.tsx';
import { BandMark } from '../../forms/BandMark.tsx';
import { domainNames } from '../../forms/domain-names.ts';
import type { Work } from '../../forms/use-casework.ts';
import { useForm } from '../../forms/use-form.ts';
import { progressText } from '../../text/actions.ts';
import { assessText, formText as text } from '../../text/assess.ts';
import { workText } from '../../text/casework.ts';
import { longDate } from '../../text/dates.ts';
import { caseText } from '../../text/inbox.ts';
import type { WordsShown } from './Alert.tsx';
import { ActionTable, RatingTable } from './alert-tables.tsx';
import { ratingWords } from './rating-words.ts';

export interface AlertPaperProps {
  work: Work;
  shown: WordsShown;
  /** Only a name that was given to the team openly ever stands here. */
  named: boolean;
}

/** The form as it looks on paper. On a screen it has the same words in the same order. */
export function AlertPaper({ work, shown, named }: AlertPaperProps) {
  const { one, casework, matrix, today } = work;
  const { report } = one.conversation;
  const last = casework.assessments.at(-1);
  const words = (value: string | undefined) => <dd class="sw-letter__words">{value || workText.nothing}</dd>;
  return (
    <article class="sw-letter sw-alert">
      <h2 class="sw-alert__title">{assessText.alert}</h2>
      <dl class="sw-letter__head">
        <dt>{text.about}</dt>
        <dd>{`${one.team.organisation.name}, ${one.team.team.name}`}</dd>
        <dt>{text.sentOn}</dt>
        <dd>{longDate((report?.at ?? '').slice(0, 10))}</dd>
        {named && report?.name && (
          <>
            <dt>{text.raisedBy}</dt>
            <dd>{report.name}</dd>
          </>
        )}
        <dt>{text.domains}</dt>
        {words(domainNames(last?.domains ?? []).join('\n'))}
        {last?.standards && (
          <>
            <dt>{text.standards}</dt>
            {words(last.standards)}
          </>
        )}
      </dl>
      <Theirs shown={shown} report={report} />
      <dl class="sw-letter__head">
        <dt>{text.controls}</dt>
        {words(last?.controls)}
        <dt>{text.rated}</dt>
        <dd>
          {last ? <BandMark rating={last.rated} /> : workText.nothing}
          {last && <span class="sw-line">{ratingWords(last.rated, matrix)}</span>}
        </dd>
        <dt>{text.further}</dt>
        {words(last?.further)}
        <dt>{text.residual}</dt>
        <dd>
          {last?.residual ? <BandMark rating={last.residual} /> : workText.nothing}
          {last?.residual && <span class="sw-line">{ratingWords(last.residual, matrix)}</span>}
        </dd>
      </dl>
      <h3>{text.actions}</h3>
      {casework.actions.length > 0 ? <ActionTable work={work} /> : <p>{text.noActions}</p>}
      {casework.progress.length > 0 && (
        <>
          <h3>{text.progress}</h3>
          {casework.progress.map(({ key, day, text: said, resolved }) => (
            <p class="sw-letter__words" key={key}>
              <strong>{longDate(day)}:</strong> {said} {resolved && `${progressText.resolved}.`}
            </p>
          ))}
        </>
      )}
      {casework.assessments.length > 0 && (
        <>
          <h3>{text.history}</h3>
          <RatingTable work={work} />
        </>
      )}
      <p class="sw-alert__foot">{text.foot(longDate(today))}</p>
    </article>
  );
}

function Theirs({ shown, report }: { shown: WordsShown; report: Work['one']['conversation']['report'] }) {
  const { answers = {}, form = 'concern' } = report ?? {};
  const { questions } = useForm(form);
  const [first] = given(answers, WHAT_HAPPENED);
  if (shown === 'none') return null;
  return (
    <>
      <h3>{text.theirs}</h3>
      {shown === 'first' && <p class="sw-letter__words">{first ?? caseText.noWords}</p>}
      {shown === 'all' && <AnswerList questions={questions} answers={answers} />}
    </>
  );
}
