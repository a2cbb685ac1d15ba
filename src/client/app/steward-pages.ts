import './keep-staff-pages.ts';

// One chunk for looking after a deployment: nobody else opens it.
export { Overview } from '../pages/steward/Overview.tsx';
export { StewardPart } from './StewardPart.tsx';
