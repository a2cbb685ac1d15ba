import '../styles/desk.scss';

// One chunk for getting onto a team and deciding who is on it: fewer files to fetch before Stepwise works offline.
export { Invite } from '../pages/invite/Invite.tsx';
export { InviteFirstLead, InviteToTeam } from '../pages/team/InvitePages.tsx';
export { MemberPage } from '../pages/team/MemberPage.tsx';
export { Paper } from '../pages/team/Paper.tsx';
export { Team } from '../pages/team/Team.tsx';
