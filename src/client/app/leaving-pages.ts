// One chunk for what leaves a team.
export { Briefing } from '../pages/briefing/Briefing.tsx';
export { Export } from '../pages/export/Export.tsx';
export { Share } from '../pages/share/Share.tsx';
