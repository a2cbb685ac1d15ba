import type { Step } from '#content/schema.ts';
import { StepPicture } from '../../ui/StepPicture.tsx';
import { pathwayText } from './pathway-text.ts';

/** The number is drawn in a ring, which is not read out; so each link says its step in words. */
export function PathwayPicture({ steps }: { steps: readonly Step[] }) {
  return (
    <nav aria-label={pathwayText.picture}>
      <StepPicture
        steps={steps.map(({ id, number, short, roles }) => ({
          title: (
            <>
              <span class="sw-hidden">{pathwayText.step(number)}: </span>
              {short}
            </>
          ),
          note: pathwayText.suchAs(roles[0]?.title ?? ''),
          href: `#${id}`,
        }))}
      />
    </nav>
  );
}
