import '../styles/desk.scss';
import '../styles/picture.scss';
import './keep-staff-pages.ts';

// One chunk for what a team makes of everything it was sent, and for the register of a regional one.
export { PicturePart } from './PicturePart.tsx';
export { RegisterPages } from './RegisterPages.tsx';
