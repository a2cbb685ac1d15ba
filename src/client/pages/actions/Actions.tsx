import type { Action } from '#domain/casework/casework.ts';
import { WithCasework } from '../../forms/WithCasework.tsx';
import { actionText as text } from '../../text/actions.ts';
import { ActionItem } from './ActionItem.tsx';
import { AddAction } from './AddAction.tsx';
import { Progress } from './Progress.tsx';

/** What is to be done about a concern, by whom and by when, and what the provider says of it. */
export function Actions({ space }: { space: string }) {
  return (
    <WithCasework space={space}>
      {(work, session) => (
        <>
          <h1>{text.title}</h1>
          <p>{text.lead}</p>
          {work.casework.actions.length === 0 && <p>{text.empty}</p>}
          <ul class="sw-actions">
            {openFirst(work.casework.actions).map((action) => (
              <ActionItem key={action.id} session={session} work={work} action={action} />
            ))}
          </ul>
          <h2>{text.add}</h2>
          <AddAction session={session} work={work} />
          <Progress session={session} work={work} />
        </>
      )}
    </WithCasework>
  );
}

const openFirst = (actions: readonly Action[]) =>
  [true, false].flatMap((open) => actions.filter(({ state }) => (state === 'open') === open));
