import type { LearnPage as PageContent } from '#content/learn.ts';
import { learnText } from '../../text/learn.ts';
import { BackLink } from '../../ui/BackLink.tsx';
import { LearnPart } from './LearnPart.tsx';

export function LearnPage({ page: { title, lead, parts, go } }: { page: PageContent }) {
  return (
    <>
      <BackLink href="/learn">{learnText.back}</BackLink>
      <h1>{title}</h1>
      <p class="sw-lead">{lead}</p>
      {parts.map((part) => (
        <section class="sw-part" key={part.id}>
          <LearnPart part={part} />
        </section>
      ))}
      <section class="sw-part">
        {go.map(({ to, label }) => (
          <p key={to}>
            <a href={to}>{label}</a>
          </p>
        ))}
      </section>
    </>
  );
}
