import type { PartScope } from '#domain/directory-file/parts.ts';
import type { PageAddress } from '../../forms/page-address.ts';
import { BackLink } from '../../ui/BackLink.tsx';
import { EditOrganisation } from './EditOrganisation.tsx';
import { NotHere } from './NotHere.tsx';
import { PartForm } from './PartForm.tsx';
import { stewardText as text } from './steward-text.ts';
import { WithDesk } from './WithDesk.tsx';

const SCOPES: readonly string[] = ['site', 'placement', 'team', 'contact'] satisfies PartScope[];

/** One thing of an organisation: its own name, a site, a placement, a team or a contact. */
export function EditPart({ params }: PageAddress) {
  const { id = '', part = '', item = '' } = params;
  return (
    <>
      <BackLink href={`/steward/organisations/${id}`}>{text.back}</BackLink>
      <WithDesk>
        {(desk) => {
          const held = desk.organisations.find(({ organisation }) => organisation.id === id);
          if (held && part === 'organisation') return <EditOrganisation desk={desk} held={held} />;
          if (!held || !SCOPES.includes(part)) return <NotHere />;
          return <PartForm key={`${part} ${item}`} desk={desk} held={held} scope={part as PartScope} item={item} />;
        }}
      </WithDesk>
    </>
  );
}
