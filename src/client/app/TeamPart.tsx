import { useEffect } from 'preact/hooks';
import { InviteToTeam } from '../pages/team/InvitePages.tsx';
import { MailboxPage } from '../pages/team/MailboxPage.tsx';
import { MemberPage } from '../pages/team/MemberPage.tsx';
import { Paper } from '../pages/team/Paper.tsx';
import { Team } from '../pages/team/Team.tsx';
import { nameTab } from '../session/plain-name.ts';
import { teamPartTitles } from '../text/part-titles.ts';
import type { PageProps } from './routes.tsx';

const PARTS = { invite: InviteToTeam, mailbox: MailboxPage, member: MemberPage, paper: Paper };

/** Pages of one team, by the last part of their address, so that the first page of every learner does not know them all. */
export function TeamPart({ params }: PageProps) {
  const { part = '' } = params;
  // The route names the tab after the team first; the parts' own names come with their code.
  useEffect(() => {
    if (Object.hasOwn(teamPartTitles, part)) nameTab(teamPartTitles[part]!);
  }, [part]);
  const Page = Object.hasOwn(PARTS, part) ? PARTS[part as keyof typeof PARTS] : Team;
  return <Page params={params} />;
}
