import '../styles/desk.scss';
import './keep-staff-pages.ts';

// One chunk for what a member opens first.
export { TeamPages } from './TeamPages.tsx';
