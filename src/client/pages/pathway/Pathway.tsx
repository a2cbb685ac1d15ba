import pack from '#content/packs/england/pathway.json' with { type: 'json' };
import type { Pathway as PathwayContent } from '#content/schema.ts';
import { shellText } from '../../text/shell.ts';
import { BackLink } from '../../ui/BackLink.tsx';
import { Details } from '../../ui/Details.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { StepPicture } from '../../ui/StepPicture.tsx';
import { PathwayStep } from './PathwayStep.tsx';
import { pathwayText } from './pathway-text.ts';

const { steps, skipReasons } = pack as PathwayContent;

export function Pathway() {
  return (
    <>
      <BackLink href="/">{shellText.toStart}</BackLink>
      <h1>{pathwayText.title}</h1>
      <p class="sw-lead">{pathwayText.lead}</p>
      <StepPicture steps={steps.map(({ id, short }) => ({ title: short, href: `#${id}` }))} />
      <p>{pathwayText.anyStep}</p>
      {steps.map((step) => (
        <PathwayStep key={step.id} step={step} />
      ))}
      <h2>{pathwayText.skipTitle}</h2>
      <p>{pathwayText.skip}</p>
      <Details summary={pathwayText.skipReasons}>
        <ul>
          {skipReasons.map(({ id, label }) => (
            <li key={id}>{label}</li>
          ))}
        </ul>
      </Details>
      <LinkButton href="/note">{pathwayText.write}</LinkButton>
    </>
  );
}
