// One chunk for looking after a deployment: nobody else opens it.
export { DeploymentSettings } from '../pages/steward/DeploymentSettings.tsx';
export { EditPart } from '../pages/steward/EditPart.tsx';
export { ImportFile } from '../pages/steward/ImportFile.tsx';
export { OneOrganisation } from '../pages/steward/OneOrganisation.tsx';
export { Organisations } from '../pages/steward/Organisations.tsx';
export { Overview } from '../pages/steward/Overview.tsx';
