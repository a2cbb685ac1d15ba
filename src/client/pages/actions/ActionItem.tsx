import { useState } from 'preact/hooks';
import { type Action, isOverdue } from '#domain/casework/actions.ts';
import { ownerName } from '../../forms/owner-name.ts';
import type { Work } from '../../forms/use-casework.ts';
import type { Session } from '../../session/session.ts';
import { actionText as text } from '../../text/actions.ts';
import { workText } from '../../text/casework.ts';
import { dayAndTime, dayNamed } from '../../text/dates.ts';
import { Details } from '../../ui/Details.tsx';
import { SummaryList } from '../../ui/SummaryList.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { Timeline } from '../../ui/Timeline.tsx';
import { ChangeAction } from './ChangeAction.tsx';

export interface ActionItemProps {
  session: Session;
  work: Work;
  action: Action;
}

/** One action: how far it is and why it is late, its history, and a change of it. */
export function ActionItem({ session, work, action }: ActionItemProps) {
  const [changing, change] = useState(false);
  const { what, due, state, evidence, owner } = action;
  const late = isOverdue(action, work.today);
  return (
    <li class="sw-action">
      <h2 class="sw-action__what">{what}</h2>
      <p>
        <Tag strong={state === 'open'}>{text.state[state]}</Tag>
      </p>
      {late && due && (
        <p>
          <strong>{workText.overdue(dayNamed(due))}</strong>
        </p>
      )}
      <SummaryList
        rows={[
          { key: text.owner, value: ownerName(owner, work.titles) },
          { key: text.by, value: due ? dayNamed(due) : text.noDue },
          ...(evidence ? [{ key: text.evidence, value: evidence }] : []),
        ]}
      />
      <Details summary={<Named label={text.history} what={what} />}>
        <History action={action} titles={work.titles} />
      </Details>
      <Details summary={<Named label={text.change} what={what} />} onOpen={() => change(true)}>
        {changing && <ChangeAction session={session} work={work} action={action} />}
      </Details>
    </li>
  );
}

/** Several of these stand on one page: which action it is about is read out. */
function Named({ label, what }: { label: string; what: string }) {
  return (
    <>
      {label}
      <span class="sw-hidden">: {what}</span>
    </>
  );
}

/** Every change stays, also one of two that were made at the same time. */
function History({ action: { id, added, changes }, titles }: { action: Action; titles: Work['titles'] }) {
  const who = (author: string, at: string) => workText.by(titles.get(author) ?? workText.someone, dayAndTime(at));
  return (
    <Timeline
      events={[
        { id: `added-${id}`, when: who(added.author, added.at), date: added.at, title: text.addedItem },
        ...changes.map(({ key, author, at, state, due, evidence, delivery }) => ({
          id: key,
          when: who(author, at),
          date: at,
          title: text.changed(text.state[state], due ? text.due(dayNamed(due)) : text.noDue),
          body: (
            <>
              {evidence && <p class="sw-words">{evidence}</p>}
              {delivery === 'waiting' && <p>{workText.waiting}</p>}
            </>
          ),
        })),
      ]}
    />
  );
}
