import '../styles/desk.scss';
import '../styles/picture.scss';
import './keep-staff-pages.ts';

// One chunk for what is looked at across all concerns, and the regional team's register.
export { PicturePart } from './PicturePart.tsx';
export { RegisterPages } from './RegisterPages.tsx';
