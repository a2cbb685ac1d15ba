import { useState } from 'preact/hooks';
import { refusedAbout } from '#domain/register/listed.ts';
import type { ScopeStanding, Seen } from '#domain/register/register.ts';
import { RISING, stepDown } from '#domain/register/step-down.ts';
import { englandDay } from '#domain/time/days.ts';
import type { Session } from '../../session/session.ts';
import { dayNamed } from '../../text/dates.ts';
import { scopeText, progressSeenText as text } from '../../text/register.ts';
import { Details } from '../../ui/Details.tsx';
import { Timeline } from '../../ui/Timeline.tsx';
import { AddProgress } from './AddProgress.tsx';
import { Linked } from './Linked.tsx';
import { MissingList } from './MissingList.tsx';
import { NotSent } from './NotSent.tsx';
import type { View } from './use-register.ts';

export interface ProgressSeenProps {
  session: Session;
  view: View;
  standing: ScopeStanding;
}

/** What was seen to get better, the newest day first, what stepping down still asks for, and the form for the next. */
export function ProgressSeen({ session, view, standing }: ProgressSeenProps) {
  const { current, progress } = standing;
  const [adding, add] = useState(false);
  const since = (current && englandDay(current.at)) ?? '';
  const refused = refusedAbout(view.register, standing.scope).progress;
  const newestFirst = [...progress, ...refused].sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0));
  return (
    <>
      <h2>{text.title}</h2>
      {newestFirst.length === 0 && <p>{text.empty}</p>}
      <Timeline
        events={newestFirst.map((seen) => ({
          id: seen.key,
          when: dayNamed(seen.day),
          date: seen.day,
          title: text.sources[seen.source],
          body: <OneSeen session={session} view={view} seen={seen} before={seen.day < since} />,
        }))}
      />
      {current && current.category !== RISING[0] && (
        <MissingList found={stepDown(standing, view.register.rules, view.today, since)} />
      )}
      <Details summary={text.add} onOpen={() => add(true)}>
        {adding && <AddProgress session={session} view={view} standing={standing} />}
      </Details>
    </>
  );
}

function OneSeen({ session, view, seen, before }: { session: Session; view: View; seen: Seen; before: boolean }) {
  const { text: words, author, delivery, linked } = seen;
  return (
    <>
      <p class="sw-words">{words}</p>
      <p>{text.notedBy(view.named(author))}</p>
      {linked.length > 0 && <Linked session={session} spaces={linked} />}
      {before && <p>{text.before}</p>}
      {delivery === 'waiting' && <p>{scopeText.waiting}</p>}
      {delivery === 'refused' && <NotSent />}
    </>
  );
}
