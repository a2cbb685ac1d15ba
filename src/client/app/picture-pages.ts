import '../styles/desk.scss';
import './keep-staff-pages.ts';

// One chunk for the regional team's own pages: nobody else opens them.
export { RegisterPages } from './RegisterPages.tsx';
