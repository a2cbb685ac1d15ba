import { WHAT_HAPPENED } from '#domain/concern/draft.ts';
import { given } from '#domain/questions/answers.ts';
import { WithCasework } from '../../forms/WithCasework.tsx';
import { assessText as text } from '../../text/assess.ts';
import { caseText } from '../../text/inbox.ts';
import { Details } from '../../ui/Details.tsx';
import { AssessForm } from './AssessForm.tsx';
import { AssessHistory } from './AssessHistory.tsx';

/** The Quality Concerns Alert of a concern, for members of its team. */
export function Assess({ space }: { space: string }) {
  return (
    <WithCasework space={space}>
      {(work, session) => (
        <>
          <h1>{text.title}</h1>
          <p class="sw-soft">{text.alert}</p>
          <p>{text.lead}</p>
          <p>
            <a href={`/inbox/${space}/actions`}>{text.toActions}</a>
          </p>
          <p>
            <a href={`/inbox/${space}/form`}>{text.toForm}</a>
          </p>
          <Details summary={text.theirs}>
            <blockquote class="sw-words">
              {given(work.one.conversation.report?.answers ?? {}, WHAT_HAPPENED)[0] ?? caseText.noWords}
            </blockquote>
          </Details>
          <AssessForm session={session} work={work} />
          <AssessHistory work={work} />
        </>
      )}
    </WithCasework>
  );
}
