import type { AnyComponent } from 'preact';
import { Home } from '../pages/home/Home.tsx';
import { Mine } from '../pages/home/Mine.tsx';
import { pageTitles } from '../text/page-titles.ts';
import { lazyPage } from './lazy-page.ts';

/** What the router gives every page. */
export interface PageProps {
  params: Record<string, string>;
  query: Record<string, string>;
}

export interface PageRoute {
  /** preact-iso pattern; `*` is the page for unknown addresses. */
  path: string;
  /** Shown in the tab and in the browser's history: never words that a person wrote. */
  title: string;
  component: AnyComponent<PageProps>;
  /** A staff page: full width, no danger link. */
  wide?: boolean;
}

const guide = () => import('./guide-pages.ts');
const concern = () => import('./concern-pages.ts');
const ways = () => import('./ways-out-pages.ts');
const place = () => import('./place-pages.ts');
const steward = () => import('./steward-pages.ts');
const desk = () => import('./desk-pages.ts');
const team = () => import('./team-pages.ts');
const picture = () => import('./picture-pages.ts');

export const routes: PageRoute[] = [
  { path: '/', title: pageTitles.home, component: () => <Home mine={<Mine />} /> },
  {
    path: '/pathway',
    title: pageTitles.pathway,
    component: lazyPage(guide, 'Pathway'),
  },
  {
    path: '/start',
    title: pageTitles.start,
    component: lazyPage(guide, 'Start'),
  },
  { path: '/note/:id?', title: pageTitles.note, component: lazyPage(concern, 'Note') },
  {
    path: '/concerns',
    title: pageTitles.mine,
    component: lazyPage(() => import('../pages/mine/AllConcerns.tsx'), 'AllConcerns'),
  },
  {
    path: '/concerns/:id',
    title: pageTitles.concern,
    component: lazyPage(concern, 'Concern'),
  },
  {
    path: '/concerns/:id/check',
    title: pageTitles.check,
    component: lazyPage(() => import('../pages/check/Check.tsx'), 'Check'),
  },
  {
    path: '/concerns/:id/send',
    title: pageTitles.send,
    component: lazyPage(() => import('../pages/send/Send.tsx'), 'Send'),
  },
  {
    path: '/concerns/:id/remove',
    title: pageTitles.remove,
    component: lazyPage(() => import('../pages/concern/Remove.tsx'), 'Remove'),
  },
  {
    path: '/concerns/:id/log/:entry?',
    title: pageTitles.log,
    component: lazyPage(() => import('../pages/log/Log.tsx'), 'Log'),
  },
  {
    path: '/concerns/:id/talk',
    title: pageTitles.talk,
    component: lazyPage(() => import('../pages/talk/Talk.tsx'), 'Talk'),
  },
  {
    path: '/concerns/:id/receipt/:space',
    title: pageTitles.receipt,
    component: lazyPage(ways, 'Receipt'),
  },
  {
    path: '/concerns/:id/other-ways',
    title: pageTitles.otherWays,
    component: lazyPage(ways, 'OtherWays'),
  },
  {
    path: '/concerns/:id/:question',
    title: pageTitles.concern,
    component: lazyPage(concern, 'Question'),
  },
  {
    path: '/placement',
    title: pageTitles.placement,
    component: lazyPage(place, 'Placement'),
  },
  { path: '/contacts', title: pageTitles.contacts, component: lazyPage(place, 'Contacts') },
  {
    path: '/contacts/:contact/wrong',
    title: pageTitles.contacts,
    component: lazyPage(place, 'WrongContact'),
  },
  {
    path: '/p',
    title: pageTitles.here,
    component: lazyPage(() => import('../pages/join/Join.tsx'), 'Join'),
  },
  {
    path: '/poster/:organisation/:placement',
    title: pageTitles.poster,
    component: lazyPage(ways, 'PosterPage'),
  },
  {
    path: '/observations',
    title: pageTitles.observations,
    component: lazyPage(() => import('../pages/observations/Observations.tsx'), 'Observations'),
  },
  {
    path: '/inbox/:space/ask',
    title: pageTitles.ask,
    component: lazyPage(desk, 'AskAround'),
  },
  {
    path: '/inbox/:space?',
    title: pageTitles.inbox,
    component: lazyPage(desk, 'TeamPages'),
    wide: true,
  },
  {
    path: '/inbox/:space/:part',
    title: pageTitles.inbox,
    component: lazyPage(team, 'CasePart'),
    wide: true,
  },
  {
    path: '/register/:part?/:said?',
    title: pageTitles.register,
    component: lazyPage(picture, 'RegisterPages'),
    wide: true,
  },
  {
    path: '/team/:team?',
    title: pageTitles.team,
    component: lazyPage(team, 'Team'),
    wide: true,
  },
  {
    path: '/team/:team/invite',
    title: pageTitles.invite,
    component: lazyPage(team, 'InviteToTeam'),
  },
  {
    path: '/team/:team/paper',
    title: pageTitles.paper,
    component: lazyPage(team, 'Paper'),
  },
  {
    path: '/team/:team/member/:account',
    title: pageTitles.team,
    component: lazyPage(team, 'MemberPage'),
  },
  {
    path: '/steward/teams/:team/invite',
    title: pageTitles.invite,
    component: lazyPage(team, 'InviteFirstLead'),
    wide: true,
  },
  {
    path: '/invite',
    title: pageTitles.join,
    component: lazyPage(team, 'Invite'),
    wide: true,
  },
  {
    path: '/recovery',
    title: pageTitles.recovery,
    component: lazyPage(desk, 'Recovery'),
  },
  { path: '/open', title: pageTitles.open, component: lazyPage(desk, 'Open') },
  {
    path: '/settings',
    title: pageTitles.settings,
    component: lazyPage(desk, 'Settings'),
  },
  { path: '/set-up', title: pageTitles.setUp, component: lazyPage(desk, 'SetUp') },
  {
    path: '/steward',
    title: pageTitles.steward,
    component: lazyPage(steward, 'Overview'),
    wide: true,
  },
  {
    path: '/steward/organisations',
    title: pageTitles.steward,
    component: lazyPage(steward, 'Organisations'),
  },
  {
    path: '/steward/organisations/:id',
    title: pageTitles.steward,
    component: lazyPage(steward, 'OneOrganisation'),
  },
  {
    path: '/steward/organisations/:id/:part/:item?',
    title: pageTitles.steward,
    component: lazyPage(steward, 'EditPart'),
  },
  {
    path: '/steward/import',
    title: pageTitles.steward,
    component: lazyPage(steward, 'ImportFile'),
  },
  {
    path: '/steward/settings/:part?',
    title: pageTitles.steward,
    component: lazyPage(steward, 'DeploymentSettings'),
  },
  {
    path: '/receipt',
    title: pageTitles.checkReceipt,
    component: lazyPage(ways, 'CheckReceipt'),
  },
  { path: '/demo', title: pageTitles.demo, component: lazyPage(desk, 'Demo') },
  { path: '/learn/:page?', title: pageTitles.learn, component: lazyPage(guide, 'Learn') },
  { path: '/danger', title: pageTitles.danger, component: lazyPage(guide, 'Danger') },
  { path: '/privacy', title: pageTitles.privacy, component: lazyPage(guide, 'Privacy') },
  { path: '*', title: pageTitles.notFound, component: lazyPage(guide, 'NotFound') },
];
