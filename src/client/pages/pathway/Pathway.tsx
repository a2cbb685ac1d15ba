import { useState } from 'preact/hooks';
import learn from '#content/packs/england/learn.json' with { type: 'json' };
import pack from '#content/packs/england/pathway.json' with { type: 'json' };
import type { Pathway as PathwayContent } from '#content/schema.ts';
import { shellText } from '../../text/shell.ts';
import { BackLink } from '../../ui/BackLink.tsx';
import { Details } from '../../ui/Details.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import type { Picked } from './differing.ts';
import { PathwayPicture } from './PathwayPicture.tsx';
import { PathwayStep } from './PathwayStep.tsx';
import { PickYours } from './PickYours.tsx';
import { pathwayText } from './pathway-text.ts';

const { steps, skipReasons } = pack as PathwayContent;

export function Pathway() {
  const [picked, setPicked] = useState<Picked>({ professions: [], region: '' });
  return (
    <>
      <BackLink href="/">{shellText.toStart}</BackLink>
      <h1>{pathwayText.title}</h1>
      <p class="sw-lead">{pathwayText.lead}</p>
      <PathwayPicture steps={steps} />
      <p>{pathwayText.anyStep}</p>
      <PickYours picked={picked} onPick={setPicked} />
      {steps.map((step) => (
        <PathwayStep key={step.id} step={step} picked={picked} />
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
      <h2>{learn.title}</h2>
      {learn.pages.map(({ id, title }) => (
        <p key={id}>
          <a href={`/learn/${id}`}>{title}</a>
        </p>
      ))}
    </>
  );
}
