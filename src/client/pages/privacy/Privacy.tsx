import pack from '#content/packs/england/privacy.json' with { type: 'json' };
import type { Privacy as PrivacyContent } from '#content/schema.ts';
import { shellText } from '../../text/shell.ts';
import { BackLink } from '../../ui/BackLink.tsx';

const { title, lead, sections } = pack as PrivacyContent;

export function Privacy() {
  return (
    <>
      <BackLink href="/">{shellText.toStart}</BackLink>
      <h1>{title}</h1>
      <p class="sw-lead">{lead}</p>
      {sections.map((section) => (
        <section key={section.id}>
          <h2 id={section.id}>{section.title}</h2>
          <ul>
            {section.paragraphs.map((paragraph) => (
              <li key={paragraph}>{paragraph}</li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
