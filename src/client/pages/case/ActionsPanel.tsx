import { isOverdue } from '#domain/casework/actions.ts';
import type { Work } from '../../forms/use-casework.ts';
import { actionText, panelText as text } from '../../text/casework.ts';
import { dayNamed } from '../../text/dates.ts';

/** What is still to do, what is late and why, and what the provider said last. */
export function ActionsPanel({ work: { one, casework, today } }: { work: Work }) {
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
            <span class="sw-panel__what">{what}</span> <strong>{actionText.overdue(dayNamed(due ?? ''))}</strong>
          </p>
        ))}
      {next && <p class="sw-panel__what">{text.next(dayNamed(next.due ?? ''), next.what)}</p>}
      {progress.at(-1)?.resolved && <p>{text.resolved}</p>}
      <p>
        <a href={`/inbox/${one.space}/actions`}>{text.toActions}</a>
      </p>
    </section>
  );
}
