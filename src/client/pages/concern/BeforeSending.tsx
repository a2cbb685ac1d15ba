import type { ComponentChildren } from 'preact';
import type { Draft } from '#domain/concern/draft.ts';
import type { Session } from '../../session/session.ts';
import { followText } from '../../text/follow.ts';
import { Held } from './Held.tsx';
import { Passed } from './Passed.tsx';
import { Story } from './Story.tsx';

export interface BeforeSendingProps {
  session: Session;
  draft: Draft;
  children: ComponentChildren;
}

/** What has been done about it although nothing was sent: kept back, or told to somebody. What needs the person comes first. */
export function BeforeSending({ session, draft, children }: BeforeSendingProps) {
  return (
    <>
      <Held session={session} draft={draft} />
      <Passed session={session} draft={draft} />
      {children}
      {draft.log.length > 0 && (
        <section class="sw-part">
          <h2>{followText.history}</h2>
          <Story session={session} draft={draft} sendings={[]} />
        </section>
      )}
    </>
  );
}
