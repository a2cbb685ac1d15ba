import type { PageProps } from '../../app/routes.tsx';
import { asked } from '../../forms/asked.ts';
import { DraftGone } from '../../forms/DraftGone.tsx';
import { WithSession } from '../../session/WithSession.tsx';
import { AskOne } from './AskOne.tsx';

export function Question({ params, query }: PageProps) {
  const question = asked.questions.find(({ id }) => id === params['question']);
  const id = params['id'];
  if (!question || !id) return <DraftGone />;
  return (
    <WithSession>
      {(session) => (
        <AskOne key={question.id} session={session} id={id} question={question} checking={query['from'] === 'check'} />
      )}
    </WithSession>
  );
}
