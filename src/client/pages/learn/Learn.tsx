import type { Learn as LearnContent } from '#content/learn.ts';
import pack from '#content/packs/england/learn.json' with { type: 'json' };
import { LocalLinks } from '../../forms/LocalLinks.tsx';
import { shellText } from '../../text/shell.ts';
import { BackLink } from '../../ui/BackLink.tsx';
import { Card } from '../../ui/Card.tsx';
import { LearnPage } from './LearnPage.tsx';

const { title, lead, pages, more } = pack as LearnContent;

/** The list, or one page of it. An address that no page has any more leads to the list. */
export function Learn({ params }: { params: Record<string, string> }) {
  const page = pages.find(({ id }) => id === params['page']);
  if (page) return <LearnPage key={page.id} page={page} />;
  const all = [...pages.map(({ id, ...words }) => ({ to: `/learn/${id}`, ...words })), ...more];
  return (
    <>
      <BackLink href="/">{shellText.toStart}</BackLink>
      <h1>{title}</h1>
      <p class="sw-lead">{lead}</p>
      {all.map((one) => (
        <Card key={one.to} title={one.title} href={one.to}>
          <p>{one.short}</p>
        </Card>
      ))}
      <LocalLinks />
    </>
  );
}
