import type { Step } from '#content/schema.ts';
import { Details } from '../../ui/Details.tsx';
import type { Picked } from './differing.ts';
import { LocalRoles } from './LocalRoles.tsx';
import { pathwayText } from './pathway-text.ts';
import { RegionOffices } from './RegionOffices.tsx';
import { RoleList } from './RoleList.tsx';
import { RolesForYou } from './RolesForYou.tsx';

export function PathwayStep({ step, picked }: { step: Step; picked: Picked }) {
  return (
    <section class="sw-part">
      <h2 id={step.id}>
        <span class="sw-part__number">{pathwayText.step(step.number)}</span>
        {step.title}
      </h2>
      <p>{step.lead}</p>
      <h3>{pathwayText.who}</h3>
      <RoleList roles={step.roles} />
      <RolesForYou step={step.id} picked={picked} />
      <LocalRoles step={step.id} picked={picked} />
      {step.id === 'region' && <RegionOffices region={picked.region} />}
      <Lines summary={pathwayText.say} lines={step.say} />
      <Lines summary={pathwayText.bring} lines={step.bring} />
      <Lines summary={pathwayText.expect} lines={step.expect} />
      <Lines summary={pathwayText.moveOn} lines={step.moveOn} />
    </section>
  );
}

function Lines({ summary, lines }: { summary: string; lines: readonly string[] }) {
  return (
    <Details summary={summary}>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Details>
  );
}
