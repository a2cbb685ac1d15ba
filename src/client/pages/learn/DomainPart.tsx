import type { LearnPart } from '#content/learn.ts';
import pack from '#content/packs/england/domains.json' with { type: 'json' };
import type { QualityDomains } from '#content/schema.ts';
import { learnText } from '../../text/learn.ts';

const { domains } = pack as QualityDomains;

export function DomainPart({ part: { id, lines } }: { part: Extract<LearnPart, { kind: 'domain' }> }) {
  const domain = domains.find((one) => one.id === id);
  if (!domain) return null;
  return (
    <>
      <h2 id={id}>
        <span class="sw-part__number">{learnText.part(domain.number)}</span>
        {domain.plain}
      </h2>
      <p class="sw-soft">
        {learnText.official} {domain.label}.
      </p>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <h3>{learnText.examples}</h3>
      <ul>
        {domain.examples.map((example) => (
          <li key={example}>{example}</li>
        ))}
      </ul>
    </>
  );
}
