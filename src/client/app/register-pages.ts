import '../styles/desk.scss';
import './keep-staff-pages.ts';

// One chunk for the register of a regional team.
export { RegisterPages } from './RegisterPages.tsx';
