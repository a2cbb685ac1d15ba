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
    component: lazyPage(() => guide().then((pages) => pages.Pathway)),
  },
  {
    path: '/start',
    title: pageTitles.start,
    component: lazyPage(() => import('../pages/start/Start.tsx').then((page) => page.Start)),
  },
  { path: '/note/:id?', title: pageTitles.note, component: lazyPage(() => concern().then((pages) => pages.Note)) },
  {
    path: '/concerns',
    title: pageTitles.mine,
    component: lazyPage(() => import('../pages/mine/AllConcerns.tsx').then((page) => page.AllConcerns)),
  },
  {
    path: '/concerns/:id',
    title: pageTitles.concern,
    component: lazyPage(() => concern().then((pages) => pages.Concern)),
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
    component: lazyPage(() => ways().then((pages) => pages.Receipt)),
  },
  {
    path: '/concerns/:id/other-ways',
    title: pageTitles.otherWays,
    component: lazyPage(() => ways().then((pages) => pages.OtherWays)),
  },
  {
    path: '/concerns/:id/:question',
    title: pageTitles.concern,
    component: lazyPage(() => concern().then((pages) => pages.Question)),
  },
  {
    path: '/placement',
    title: pageTitles.placement,
    component: lazyPage(() => place().then((pages) => pages.Placement)),
  },
  { path: '/contacts', title: pageTitles.contacts, component: lazyPage(() => place().then((pages) => pages.Contacts)) },
  {
    path: '/contacts/:contact/wrong',
    title: pageTitles.contacts,
    component: lazyPage(() => place().then((pages) => pages.WrongContact)),
  },
  {
    path: '/p',
    title: pageTitles.here,
    component: lazyPage(() => import('../pages/join/Join.tsx').then((page) => page.Join)),
  },
  {
    path: '/poster/:organisation/:placement',
    title: pageTitles.poster,
    component: lazyPage(() => ways().then((page) => page.PosterPage)),
  },
  {
    path: '/observations',
    title: pageTitles.observations,
    component: lazyPage(() => import('../pages/observations/Observations.tsx').then((page) => page.Observations)),
  },
  {
    path: '/inbox/:space/ask',
    title: pageTitles.ask,
    component: lazyPage(() => team().then((pages) => pages.AskAround)),
  },
  {
    path: '/inbox/:space?',
    title: pageTitles.inbox,
    component: lazyPage(() => desk().then((pages) => pages.TeamPages)),
    wide: true,
  },
  {
    path: '/inbox/:space/:part',
    title: pageTitles.inbox,
    component: lazyPage(() => team().then((pages) => pages.CasePart)),
    wide: true,
  },
  {
    path: '/picture/briefing',
    title: pageTitles.picture,
    component: lazyPage(() => picture().then((pages) => pages.Briefing)),
    wide: true,
  },
  {
    path: '/picture/export',
    title: pageTitles.picture,
    component: lazyPage(() => picture().then((pages) => pages.Export)),
    wide: true,
  },
  {
    path: '/team/:team?',
    title: pageTitles.team,
    component: lazyPage(() => team().then((pages) => pages.Team)),
    wide: true,
  },
  {
    path: '/team/:team/invite',
    title: pageTitles.invite,
    component: lazyPage(() => team().then((pages) => pages.InviteToTeam)),
  },
  {
    path: '/team/:team/paper',
    title: pageTitles.paper,
    component: lazyPage(() => team().then((pages) => pages.Paper)),
  },
  {
    path: '/team/:team/member/:account',
    title: pageTitles.team,
    component: lazyPage(() => team().then((pages) => pages.MemberPage)),
  },
  {
    path: '/steward/teams/:team/invite',
    title: pageTitles.invite,
    component: lazyPage(() => team().then((pages) => pages.InviteFirstLead)),
    wide: true,
  },
  {
    path: '/invite',
    title: pageTitles.join,
    component: lazyPage(() => team().then((pages) => pages.Invite)),
    wide: true,
  },
  {
    path: '/recovery',
    title: pageTitles.recovery,
    component: lazyPage(() => desk().then((pages) => pages.Recovery)),
  },
  { path: '/open', title: pageTitles.open, component: lazyPage(() => desk().then((pages) => pages.Open)) },
  {
    path: '/settings',
    title: pageTitles.settings,
    component: lazyPage(() => desk().then((pages) => pages.Settings)),
  },
  { path: '/set-up', title: pageTitles.setUp, component: lazyPage(() => desk().then((pages) => pages.SetUp)) },
  {
    path: '/steward',
    title: pageTitles.steward,
    component: lazyPage(() => steward().then((pages) => pages.Overview)),
    wide: true,
  },
  {
    path: '/steward/organisations',
    title: pageTitles.steward,
    component: lazyPage(() => steward().then((pages) => pages.Organisations)),
  },
  {
    path: '/steward/organisations/:id',
    title: pageTitles.steward,
    component: lazyPage(() => steward().then((pages) => pages.OneOrganisation)),
  },
  {
    path: '/steward/organisations/:id/:part/:item?',
    title: pageTitles.steward,
    component: lazyPage(() => steward().then((pages) => pages.EditPart)),
  },
  {
    path: '/steward/import',
    title: pageTitles.steward,
    component: lazyPage(() => steward().then((pages) => pages.ImportFile)),
  },
  {
    path: '/steward/settings/:part?',
    title: pageTitles.steward,
    component: lazyPage(() => steward().then((pages) => pages.DeploymentSettings)),
  },
  {
    path: '/receipt',
    title: pageTitles.checkReceipt,
    component: lazyPage(() => ways().then((pages) => pages.CheckReceipt)),
  },
  { path: '/demo', title: pageTitles.demo, component: lazyPage(() => desk().then((pages) => pages.Demo)) },
  { path: '/learn/:page?', title: pageTitles.learn, component: lazyPage(() => guide().then((pages) => pages.Learn)) },
  { path: '/danger', title: pageTitles.danger, component: lazyPage(() => guide().then((pages) => pages.Danger)) },
  { path: '/privacy', title: pageTitles.privacy, component: lazyPage(() => guide().then((pages) => pages.Privacy)) },
  { path: '*', title: pageTitles.notFound, component: lazyPage(() => guide().then((pages) => pages.NotFound)) },
];
