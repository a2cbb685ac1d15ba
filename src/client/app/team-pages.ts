import '../styles/desk.scss';
import './keep-staff-pages.ts';

// One chunk for what a member does now and then: fewer files to fetch before Stepwise works offline.
export { Invite } from '../pages/invite/Invite.tsx';
export { InviteFirstLead } from '../pages/team/InvitePages.tsx';
export { MailLinkPage } from '../pages/team/MailLinkPage.tsx';
export { Team } from '../pages/team/Team.tsx';
export { CasePart } from './CasePart.tsx';
export { TeamPart } from './TeamPart.tsx';
