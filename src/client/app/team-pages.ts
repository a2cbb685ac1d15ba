import '../styles/desk.scss';

// One chunk for getting onto a team, deciding who is on it, and what it keeps to itself: fewer files to fetch before
// Stepwise works offline.
export { Actions } from '../pages/actions/Actions.tsx';
export { Alert } from '../pages/assess/Alert.tsx';
export { Assess } from '../pages/assess/Assess.tsx';
export { Invite } from '../pages/invite/Invite.tsx';
export { InviteFirstLead, InviteToTeam } from '../pages/team/InvitePages.tsx';
export { MemberPage } from '../pages/team/MemberPage.tsx';
export { Paper } from '../pages/team/Paper.tsx';
export { Team } from '../pages/team/Team.tsx';
