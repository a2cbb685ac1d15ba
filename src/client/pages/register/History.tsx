import { refusedAbout } from '#domain/register/listed.ts';
import type { ScopeStanding } from '#domain/register/register.ts';
import { CategoryMark, categoryLabel } from '../../forms/CategoryMark.tsx';
import type { Session } from '../../session/session.ts';
import { dayAndTime } from '../../text/dates.ts';
import { scopeText as text } from '../../text/register.ts';
import { Details } from '../../ui/Details.tsx';
import { Timeline } from '../../ui/Timeline.tsx';
import { NotSent } from './NotSent.tsx';
import { Unsent } from './ScopeCard.tsx';
import { SetFacts } from './SetFacts.tsx';
import type { View } from './use-register.ts';

/** Everything that was set for a place, the newest first: nothing in it ever changes. */
export function History({ session, view, standing }: { session: Session; view: View; standing: ScopeStanding }) {
  return (
    <Timeline
      events={[...refusedAbout(view.register, standing.scope).sets, ...[...standing.history].reverse()].map((set) => ({
        id: set.key,
        when: text.by(view.named(set.author), dayAndTime(set.at)),
        date: set.at,
        title: <CategoryMark category={set.category} />,
        body: (
          <>
            <Unsent set={set} />
            {set.delivery === 'refused' && <NotSent />}
            {set.lacking && <p>{text.lacking}</p>}
            <Details
              summary={
                <>
                  {text.facts}
                  <span class="sw-hidden">: {categoryLabel(set.category)}</span>
                </>
              }
            >
              <SetFacts session={session} view={view} set={set} />
            </Details>
          </>
        ),
      }))}
    />
  );
}
