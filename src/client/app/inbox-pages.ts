import '../styles/desk.scss';
import './keep-staff-pages.ts';

// One chunk for what a member opens first.
export { AskAround } from '../pages/ask/AskAround.tsx';
export { TeamPages } from './TeamPages.tsx';
