import { isOverdue } from '#domain/casework/actions.ts';
import { englandDay } from '#domain/time/days.ts';
import { panelText as text, workText } from '../../text/casework.ts';
import { dayNamed } from '../../text/dates.ts';
import type { CaseProps } from './WithCase.tsx';

/** What is still to do, what is late and why, and what the provider said last. */
export function ActionsPanel({ session, one: { space, casework } }: CaseProps) {
  const today = englandDay(session.phone.clock.now()) ?? '';
  const { actions, progress } = casework;
  const open = actions
    .filter(({ state }) => state === 'open')
    .sort((a, b) => ((a.due ?? '9') < (b.due ?? '9') ? -1 : 1));
  const next = open.find((action) => action.due && !isOverdue(action, today));
  return (
    <section class="sw-panel">
      <h2>{text.actions}</h2>
      <p>{actions.length === 0 ? text.none : text.open(open.length)}</p>
      {open
        .filter((action) => isOverdue(action, today))
        .map(({ id, what, due }) => (
          <p key={id}>
            <span class="sw-panel__what">{what}</span> <strong>{workText.overdue(dayNamed(due ?? ''))}</strong>
          </p>
        ))}
      {next && <p class="sw-panel__what">{text.next(dayNamed(next.due ?? ''), next.what)}</p>}
      {progress.at(-1)?.resolved && <p>{text.resolved}</p>}
      <p>
        <a href={`/inbox/${space}/actions`}>{text.toActions}</a>
      </p>
    </section>
  );
}
