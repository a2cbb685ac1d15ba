import type { Step } from '#content/schema.ts';
import { Details } from '../../ui/Details.tsx';
import { pathwayText } from './pathway-text.ts';

export function PathwayStep({ step }: { step: Step }) {
  return (
    <section class="sw-part">
      <h2 id={step.id}>
        <span class="sw-part__number">
          {pathwayText.step} {step.number}
        </span>
        {step.title}
      </h2>
      <p>{step.lead}</p>
      <h3>{pathwayText.who}</h3>
      <dl class="sw-roles">
        {step.roles.map(({ id, title, what }) => (
          <div key={id}>
            <dt>{title}</dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <Lines summary={pathwayText.say} lines={step.say} />
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
