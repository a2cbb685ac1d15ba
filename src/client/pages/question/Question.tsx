import { DraftGone } from '../../forms/DraftGone.tsx';
import type { PageAddress } from '../../forms/page-address.ts';
import { WithSessionToCome } from '../../session/WithSession.tsx';
import { AskOne } from './AskOne.tsx';

export function Question({ params, query }: PageAddress) {
  const { id, question } = params;
  if (!question || !id) return <DraftGone />;
  return (
    <WithSessionToCome>
      {(session) => (
        <AskOne key={question} session={session} id={id} question={question} checking={query['from'] === 'check'} />
      )}
    </WithSessionToCome>
  );
}
