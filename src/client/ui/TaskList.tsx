import type { ComponentChildren } from 'preact';

export interface Task {
  id: string;
  title: ComponentChildren;
  href: string;
  hint?: ComponentChildren;
  /** In words: "Done", "Some answered". Empty where there is nothing to say yet. */
  status: string;
  done?: boolean;
}

export function TaskList({ tasks }: { tasks: readonly Task[] }) {
  return (
    <ul class="sw-tasks">
      {tasks.map(({ id, title, href, hint, status, done }) => (
        <li class="sw-tasks__task" key={id}>
          <span class="sw-tasks__name">
            <a class="sw-tasks__link" href={href} aria-describedby={status ? `${id}-status` : undefined}>
              {title}
            </a>
            {hint && <span class="sw-tasks__hint">{hint}</span>}
          </span>
          {status && (
            <span class="sw-tasks__status" id={`${id}-status`}>
              {done && <span aria-hidden="true">✓ </span>}
              {status}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
