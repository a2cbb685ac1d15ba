import '../styles/desk.scss';
import '../styles/picture.scss';
import './keep-staff-pages.ts';

// One chunk for what is looked at across all concerns: fewer files to fetch before Stepwise works offline.
export { PicturePart } from './PicturePart.tsx';
