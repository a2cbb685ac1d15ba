import '../styles/desk.scss';
import './keep-staff-pages.ts';

// One chunk for what a member does now and then: fewer files to fetch before Stepwise works offline.
export { AskAround } from '../pages/ask/AskAround.tsx';
export { Invite } from '../pages/invite/Invite.tsx';
export { InviteFirstLead, InviteToTeam } from '../pages/team/InvitePages.tsx';
export { MailboxPage } from '../pages/team/MailboxPage.tsx';
export { MailLinkPage } from '../pages/team/MailLinkPage.tsx';
export { MemberPage } from '../pages/team/MemberPage.tsx';
export { Paper } from '../pages/team/Paper.tsx';
export { Team } from '../pages/team/Team.tsx';
export { CasePart } from './CasePart.tsx';
