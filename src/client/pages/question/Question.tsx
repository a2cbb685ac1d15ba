import { asked } from '../../forms/asked.ts';
import { DraftGone } from '../../forms/DraftGone.tsx';
import type { PageAddress } from '../../forms/page-address.ts';
import { WithSession } from '../../session/WithSession.tsx';
import { AskOne } from './AskOne.tsx';

export function Question({ params, query }: PageAddress) {
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
