import { NotFound } from '../pages/not-found/NotFound.tsx';
import { DeploymentSettings } from '../pages/steward/DeploymentSettings.tsx';
import { EditPart } from '../pages/steward/EditPart.tsx';
import { ImportFile } from '../pages/steward/ImportFile.tsx';
import { OneOrganisation } from '../pages/steward/OneOrganisation.tsx';
import { Organisations } from '../pages/steward/Organisations.tsx';
import type { PageProps } from './routes.tsx';

/** A steward's page by its address, so that the first page of every learner knows one address and not all of them. */
export function StewardPart({ params, query }: PageProps) {
  const { section, id, part } = params;
  if (section === 'import') return <ImportFile />;
  if (section === 'settings') return <DeploymentSettings params={{ part: id ?? '' }} query={query} />;
  if (section !== 'organisations') return <NotFound />;
  if (!id) return <Organisations />;
  return part ? <EditPart params={params} query={query} /> : <OneOrganisation params={params} query={query} />;
}
