import '../styles/desk.scss';

// One chunk for what a team makes of everything it was sent.
export { Briefing } from '../pages/briefing/Briefing.tsx';
export { Export } from '../pages/export/Export.tsx';
