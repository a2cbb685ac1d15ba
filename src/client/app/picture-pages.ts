import '../styles/desk.scss';
import '../styles/picture.scss';
import './keep-staff-pages.ts';

// One chunk for looking across everything a team was sent.
export { PicturePart } from './PicturePart.tsx';
