import type { ComponentChildren } from 'preact';

export interface PictureStep {
  title: ComponentChildren;
  note?: ComponentChildren;
  href?: string;
}

/** The steps as a rising picture that is an ordered list underneath, so it reads well without being seen. */
export function StepPicture({ steps, current }: { steps: PictureStep[]; current?: number }) {
  return (
    <ol class="sw-steps">
      {steps.map(({ title, note, href }, index) => (
        <li key={index} class="sw-steps__step" aria-current={current === index + 1 ? 'step' : undefined}>
          <span class="sw-steps__number" aria-hidden="true">
            {index + 1}
          </span>
          <span class="sw-steps__text">
            {href ? <a href={href}>{title}</a> : <strong>{title}</strong>}
            {note && <span class="sw-steps__note">{note}</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}
