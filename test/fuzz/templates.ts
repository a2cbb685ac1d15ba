import type { OperationName } from '#protocol/operations.ts';
import { PROTOCOL } from '#protocol/version.ts';
import {
  appendArgs,
  type Device,
  grant,
  id,
  mutation,
  openArgs,
  putArgs,
  sealedBody,
  sha256,
  signRoster,
} from '../server/device.ts';
import { organisationOf, type TestTeam } from '../server/harness.ts';
import { makePushBrowser } from '../support/push-browser.ts';

/** Somebody who asks, and what is theirs. */
export interface Actor {
  who: 'nobody' | 'learner' | 'member' | 'lead' | 'steward';
  device: Device;
  vault: string;
  /** A document in it. */
  known: string;
}

const DEPLOYMENT = {
  name: 'Here',
  welcome: '',
  links: [{ title: 'Policy', url: 'https://trust.example/policy' }],
  leave: null,
  roles: [{ step: 'placement', professions: [], title: 'Tutor', what: 'Helps.' }],
  matrix: null,
  retention: [{ name: 'Closed', months: 24 }],
};
const MAILBOX = { address: 'team@hospital.example', often: 'daily', hour: 9, quiet: { from: 18, to: 8 } };
const TOKEN = 'A'.repeat(43);

type Template = (by: Actor, team: TestTeam) => unknown;

/** Sound arguments of every operation there is. */
const ARGUMENTS: Record<OperationName, Template> = {
  'open@1': ({ device }) => openArgs(device.person.id),
  'put@1': ({ vault, known }) => putArgs(vault, known, 0),
  'append@1': ({ vault }) => appendArgs(vault),
  'grant@1': ({ vault, device }) => ({ space: vault, account: device.person.id, grant: grant() }),
  'bar@1': ({ vault, device }) => ({ space: vault, account: device.person.id }),
  'retain@1': ({ vault }) => ({ space: vault, months: 24 }),
  'hold@1': ({ vault }) => ({ space: vault, reason: 'legal' }),
};
export const OPERATION_NAMES = Object.keys(ARGUMENTS) as OperationName[];

/** A push of these operations, one after the other. */
export function pushOf(names: readonly OperationName[], by: Actor, team: TestTeam): unknown {
  const push = names.map((name, at) => {
    return mutation(by.device.last + 1 + at, name, ARGUMENTS[name](by, team) as Record<string, unknown>);
  });
  return { protocol: PROTOCOL, push, cursor: by.device.cursor };
}

/** A sound message for every route, by its method and pattern; null: it takes none. */
export const MESSAGES: Record<string, Template | null> = {
  'POST /v1/sync': (by, team) => pushOf([], by, team),
  'POST /v1/session': ({ device }) => device.sessionRequest(),
  'POST /v1/session/challenge': () => ({}),
  'POST /v1/proof': ({ vault, known }) => ({ space: vault, key: known }),
  'POST /v1/set-up': () => ({ token: TOKEN, name: 'Here' }),
  'POST /v1/mailbox': (_, team) => ({ act: 'confirm', team: team.id, token: TOKEN }),
  'POST /v1/team/invite': (_, team) => ({ team: team.id, invitation: sha256(id()), role: 'handler', days: 7 }),
  'POST /v1/team/withdraw': (_, team) => ({ team: team.id, invitation: sha256('a link') }),
  'POST /v1/team/joining': (_, team) => ({ team: team.id }),
  'POST /v1/team/refuse': (_, team) => ({ team: team.id, account: id() }),
  'POST /v1/team/invited': () => ({ token: TOKEN }),
  'POST /v1/team/join': (_, team) => ({ token: TOKEN, title: 'Ward manager', founding: team.rosters[0] }),
  'POST /v1/team/roster': ({ device: { person } }, team) => {
    return { team: team.id, signed: signRoster(team.id, team.rosters[0]!, [{ person, role: 'lead' }], person) };
  },
  'POST /v1/team/mailbox': (_, team) => ({ team: team.id }),
  'POST /v1/team/set-mailbox': (_, team) => ({ team: team.id, mailbox: MAILBOX }),
  'POST /v1/push/on': () => makePushBrowser().address,
  'POST /v1/push/off': () => ({}),
  'POST /v1/devices/list': () => ({}),
  'POST /v1/devices/remove': ({ device }) => ({ device: device.id, signature: 'S'.repeat(86) }),
  'POST /v1/devices/offer': () => ({ link: id(), sealed: sealedBody() }),
  'POST /v1/devices/take': () => ({ link: id() }),
  'POST /v1/devices/look': () => ({ link: id() }),
  'POST /v1/devices/withdraw': () => ({ link: id() }),
  'POST /v1/steward/import': ({ vault }) => ({ organisations: [{ base: 0, organisation: organisationOf(vault) }] }),
  'POST /v1/steward/remove': ({ vault }) => ({ organisation: vault }),
  'POST /v1/steward/notes-done': () => ({ notes: [1] }),
  'POST /v1/steward/deployment': () => ({ base: 0, deployment: DEPLOYMENT }),
  'POST /v1/directory/wrong': ({ vault }) => ({ organisation: vault, contact: vault, what: 'other', text: 'Rings.' }),
  'GET /v1/hello': null,
  'GET /v1/demo': null,
  'GET /v1/deployment': null,
  'GET /v1/steward': null,
  'GET /v1/push': null,
  'GET /v1/wake': null,
  'GET /v1/directory': null,
  'GET /v1/directory/:organisation': null,
  'GET /v1/directory/placements/:region': null,
  'GET /v1/directory/code/:code': null,
  'GET /healthz': null,
  'GET /readyz': null,
  'GET /metrics': null,
};

/** What stands for the parts of an address. */
export const PARTS: Record<string, readonly string[]> = {
  ':organisation': ['A'.repeat(22), 'none', '%00', '%F0%9F%A6%86', '..%2f..%2fetc'],
  ':region': ['all', 'london', '', '%2e%2e', 'x'.repeat(2000)],
  ':code': ['K7QM-2F9X', 'k7qm2f9x', '%', '0', 'K7QM-2F9X%20'],
};
