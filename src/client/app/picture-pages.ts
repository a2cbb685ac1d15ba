import '../styles/desk.scss';

// One chunk for what a team makes of everything it was sent.
export { Export } from '../pages/export/Export.tsx';
