// One chunk for what leaves a team as a whole.
export { Briefing } from '../pages/briefing/Briefing.tsx';
export { Export } from '../pages/export/Export.tsx';
