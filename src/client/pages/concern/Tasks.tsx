import type { Draft } from '#domain/concern/draft.ts';
import { firstWords, turnedAway } from '#domain/concern/draft.ts';
import { isAnswered } from '#domain/questions/answers.ts';
import { type TaskState, taskList } from '#domain/questions/tasks.ts';
import { askedIn } from '../../forms/asked.ts';
import { usePart } from '../../forms/use-part.ts';
import { WayElsewhere } from '../../forms/WayElsewhere.tsx';
import type { Session } from '../../session/session.ts';
import { concernText } from '../../text/concern.ts';
import { whoSeesText } from '../../text/who-sees.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { TaskList } from '../../ui/TaskList.tsx';
import { ToMine } from './ToMine.tsx';
import { WaysOn } from './WaysOn.tsx';

export function Tasks({ session, draft }: { session: Session; draft: Draft }) {
  const begun = draft.hold !== null || draft.log.length > 0;
  const { Part: BeforeSending } = usePart(
    () => import('./BeforeSending.tsx').then((part) => part.BeforeSending),
    begun,
  );
  const words = firstWords(draft);
  const tasks = taskList(askedIn(draft.form), draft.answers).map((state) => ({
    id: state.task.id,
    title: state.task.title,
    href: `/concerns/${draft.id}/${firstOpen(state, draft)}`,
    status: concernText.status[state.status],
    done: state.status === 'done',
  }));
  const list = (
    <>
      {turnedAway(draft) ? (
        <WayElsewhere />
      ) : (
        <>
          <p>{whoSeesText.onlyYou}</p>
          <p>{concernText.lead[draft.form]}</p>
          <LinkButton href={`/concerns/${draft.id}/check`} look={draft.hold ? 'secondary' : 'main'}>
            {concernText.check}
          </LinkButton>
        </>
      )}
      <TaskList tasks={tasks} />
    </>
  );
  return (
    <>
      <ToMine form={draft.form} />
      <h1>{concernText.title[draft.form]}</h1>
      {words !== '' && <blockquote class="sw-words">{words}</blockquote>}
      {BeforeSending && begun ? (
        <BeforeSending session={session} draft={draft}>
          {list}
        </BeforeSending>
      ) : (
        list
      )}
      {!turnedAway(draft) && <WaysOn draft={draft} />}
      <p>
        <a href={`/concerns/${draft.id}/remove`}>{concernText.remove}</a>
      </p>
    </>
  );
}

/** The first question of the task that has no answer yet, or its first one. */
function firstOpen({ questions }: TaskState, { answers }: Draft): string {
  return (questions.find(({ id }) => !isAnswered(answers, id)) ?? questions[0])?.id ?? '';
}
