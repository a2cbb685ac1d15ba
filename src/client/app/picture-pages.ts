import '../styles/desk.scss';
import './keep-staff-pages.ts';

// One chunk for what a team makes of everything it was sent.
export { PicturePart } from './PicturePart.tsx';
