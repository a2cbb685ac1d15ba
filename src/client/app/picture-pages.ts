import '../styles/desk.scss';
import '../styles/picture.scss';
import './keep-staff-pages.ts';

// What its pages share: which of them is wanted, its address says.
export { PicturePart } from './PicturePart.tsx';
