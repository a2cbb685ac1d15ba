import type { AnyComponent } from 'preact';
import { Home } from '../pages/home/Home.tsx';
import { Mine } from '../pages/home/Mine.tsx';
import { pageTitles } from '../text/page-titles.ts';
import { afterShapes, lazyPage } from './lazy-page.ts';

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
const inbox = () => afterShapes(() => import('./inbox-pages.ts'));
const team = () => import('./team-pages.ts');
const picture = () => import('./picture-pages.ts');
const register = () => import('./register-pages.ts');

/** One page of a chunk. */
function page<Name extends string>(chunk: () => Promise<Record<Name, AnyComponent<PageProps>>>, name: Name) {
  return lazyPage(() => chunk().then((pages) => pages[name]));
}

export const routes: PageRoute[] = [
  { path: '/', title: pageTitles.home, component: () => <Home mine={<Mine />} /> },
  {
    path: '/pathway',
    title: pageTitles.pathway,
    component: page(guide, 'Pathway'),
  },
  {
    path: '/start',
    title: pageTitles.start,
    component: page(guide, 'Start'),
  },
  { path: '/note/:id?', title: pageTitles.note, component: page(concern, 'Note') },
  {
    path: '/concerns',
    title: pageTitles.mine,
    component: lazyPage(() => import('../pages/mine/AllConcerns.tsx').then((page) => page.AllConcerns)),
  },
  {
    path: '/concerns/:id',
    title: pageTitles.concern,
    component: page(concern, 'Concern'),
  },
  {
    path: '/concerns/:id/check',
    title: pageTitles.check,
    component: lazyPage(() => import('../pages/check/Check.tsx').then((page) => page.Check)),
  },
  {
    path: '/concerns/:id/send',
    title: pageTitles.send,
    component: lazyPage(() => import('../pages/send/Send.tsx').then((page) => page.Send)),
  },
  {
    path: '/concerns/:id/remove',
    title: pageTitles.remove,
    component: lazyPage(() => import('../pages/concern/Remove.tsx').then((page) => page.Remove)),
  },
  {
    path: '/concerns/:id/log/:entry?',
    title: pageTitles.log,
    component: lazyPage(() => import('../pages/log/Log.tsx').then((page) => page.Log)),
  },
  {
    path: '/concerns/:id/talk',
    title: pageTitles.talk,
    component: lazyPage(() => import('../pages/talk/Talk.tsx').then((page) => page.Talk)),
  },
  {
    path: '/concerns/:id/receipt/:space',
    title: pageTitles.receipt,
    component: page(ways, 'Receipt'),
  },
  {
    path: '/concerns/:id/other-ways',
    title: pageTitles.otherWays,
    component: page(ways, 'OtherWays'),
  },
  {
    path: '/concerns/:id/:question',
    title: pageTitles.concern,
    component: page(concern, 'Question'),
  },
  {
    path: '/placement',
    title: pageTitles.placement,
    component: page(place, 'Placement'),
  },
  { path: '/contacts', title: pageTitles.contacts, component: page(place, 'Contacts') },
  {
    path: '/contacts/:contact/wrong',
    title: pageTitles.contacts,
    component: page(place, 'WrongContact'),
  },
  {
    path: '/p',
    title: pageTitles.here,
    component: lazyPage(() => import('../pages/join/Join.tsx').then((page) => page.Join)),
  },
  {
    path: '/poster/:organisation/:placement',
    title: pageTitles.poster,
    component: page(ways, 'PosterPage'),
  },
  {
    path: '/observations',
    title: pageTitles.observations,
    component: lazyPage(() => import('../pages/observations/Observations.tsx').then((page) => page.Observations)),
  },
  {
    path: '/inbox/:space?',
    title: pageTitles.inbox,
    component: page(inbox, 'TeamPages'),
    wide: true,
  },
  {
    path: '/inbox/:space/:part',
    title: pageTitles.inbox,
    component: page(team, 'CasePart'),
    wide: true,
  },
  {
    path: '/picture/:part?',
    title: pageTitles.picture,
    component: page(picture, 'PicturePart'),
    wide: true,
  },
  {
    path: '/register/:part?/:said?',
    title: pageTitles.register,
    component: page(register, 'RegisterPages'),
    wide: true,
  },
  {
    path: '/team/:team?',
    title: pageTitles.team,
    component: page(team, 'Team'),
    wide: true,
  },
  {
    path: '/team/:team/:part/:account?',
    title: pageTitles.team,
    component: page(team, 'TeamPart'),
  },
  {
    path: '/mailbox',
    title: pageTitles.team,
    component: page(team, 'MailLinkPage'),
  },
  {
    path: '/steward/teams/:team/invite',
    title: pageTitles.invite,
    component: page(team, 'InviteFirstLead'),
    wide: true,
  },
  {
    path: '/invite',
    title: pageTitles.join,
    component: page(team, 'Invite'),
    wide: true,
  },
  {
    path: '/recovery',
    title: pageTitles.recovery,
    component: page(desk, 'Recovery'),
  },
  { path: '/open', title: pageTitles.open, component: page(desk, 'Open') },
  {
    path: '/settings/:part?',
    title: pageTitles.settings,
    component: page(desk, 'SettingsPages'),
  },
  { path: '/set-up', title: pageTitles.setUp, component: page(desk, 'SetUp') },
  {
    path: '/steward',
    title: pageTitles.steward,
    component: page(steward, 'Overview'),
    wide: true,
  },
  {
    path: '/steward/:section/:id?/:part?/:item?',
    title: pageTitles.steward,
    component: page(steward, 'StewardPart'),
  },
  {
    path: '/receipt',
    title: pageTitles.checkReceipt,
    component: page(ways, 'CheckReceipt'),
  },
  { path: '/demo', title: pageTitles.demo, component: page(desk, 'Demo') },
  { path: '/learn/:page?', title: pageTitles.learn, component: page(guide, 'Learn') },
  { path: '/danger', title: pageTitles.danger, component: page(guide, 'Danger') },
  { path: '/privacy', title: pageTitles.privacy, component: page(guide, 'Privacy') },
  { path: '*', title: pageTitles.notFound, component: page(guide, 'NotFound') },
];
