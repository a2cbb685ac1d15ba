import type { Draft } from '#domain/concern/draft.ts';
import type { Session } from '../../session/session.ts';
import { followText } from '../../text/follow.ts';
import { Held } from './Held.tsx';
import { Passed } from './Passed.tsx';
import { Story } from './Story.tsx';

/** What has been done about it although nothing was sent: kept back, or told to somebody. */
export function BeforeSending({ session, draft }: { session: Session; draft: Draft }) {
  return (
    <>
      <Held session={session} draft={draft} />
      <Passed session={session} draft={draft} />
      {draft.log.length > 0 && (
        <section class="sw-part">
          <h2>{followText.history}</h2>
          <Story session={session} draft={draft} sendings={[]} />
        </section>
      )}
    </>
  );
}
