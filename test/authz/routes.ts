import { removalText } from '#protocol/texts.ts';
import { Device, id, sealedBody } from '../server/device.ts';
import { organisationOf } from '../server/harness.ts';
import { makePushBrowser } from '../support/push-browser.ts';
import { type Ask, type Asks, always, ok, say, steward } from './asks.ts';
import { OPERATOR } from './ground.ts';
import { mayRead } from './model.ts';
import { CODES, TOKENS } from './props.ts';
import { SPACES } from './scene.ts';
import { idOf } from './stage.ts';
import { TEAMS } from './team-routes.ts';

/** What is public, and what holds without saying who one is. */
const PUBLIC: Asks = {
  'GET /v1/hello': [{ title: 'what this is', open: true, should: ok }],
  'GET /v1/directory': [{ title: 'the directory', open: true, should: ok }],
  'GET /v1/directory/:organisation': [
    { title: 'one', open: true, should: ok, path: ({ props }) => `/v1/directory/${props.organisation}` },
    { title: 'none', open: true, should: say('not_found'), path: () => `/v1/directory/${id()}` },
  ],
  'GET /v1/directory/placements/:region': [
    { title: 'all', open: true, should: ok, path: () => '/v1/directory/placements/all' },
  ],
  'GET /v1/directory/code/:code': [
    { title: 'none', open: true, should: say('not_found'), path: () => '/v1/directory/code/K7QM-2F9X' },
  ],
  'POST /v1/directory/wrong': [
    {
      title: 'a contact',
      open: true,
      should: ok,
      changes: always,
      body: ({ props: { organisation, contact } }) => ({ organisation, contact, what: 'number' }),
    },
    {
      title: 'of nobody',
      open: true,
      should: say('not_found'),
      body: () => ({ organisation: id(), contact: id(), what: 'number' }),
    },
  ],
  'GET /v1/deployment': [{ title: 'its settings', open: true, should: ok }],
  'GET /v1/push': [{ title: 'its key', open: true, should: ok }],
  'ALL /v1/*': [{ title: 'nothing', open: true, should: say('not_found'), path: () => '/v1/other' }],
  'GET /healthz': [{ title: 'is it well', open: true, should: ok }],
  'GET /readyz': [{ title: 'is it ready', open: true, should: ok }],
  'GET /metrics': [
    { title: 'by somebody from outside', open: true, should: say('not_found') },
    { title: 'by the operator', open: true, should: ok, token: OPERATOR },
  ],
  'GET /*': [{ title: 'no page', open: true, should: say('not_found'), path: () => '/nothing.js' }],
  'POST /v1/mailbox': [
    { title: 'with its link', open: true, should: ok, changes: always, body: ({ props }) => props.mailLink },
    {
      title: 'with another',
      open: true,
      should: say('forged'),
      body: ({ props }) => ({ ...props.mailLink, token: 'A'.repeat(43) }),
    },
  ],
  ...Object.fromEntries(
    ['take', 'look', 'withdraw'].map((act): [string, Ask[]] => [
      `POST /v1/devices/${act}`,
      [
        {
          title: 'with the code',
          open: true,
          should: ok,
          changes: () => act !== 'look',
          body: () => ({ link: CODES.offered }),
        },
        { title: 'of nobody', open: true, should: say('not_found'), body: () => ({ link: id() }) },
      ],
    ]),
  ),
};

/** Signing in is for whoever has the keys, whoever asks. */
const SESSIONS: Asks = {
  'POST /v1/session/challenge': [{ title: 'a nonce', open: true, should: ok }],
  'POST /v1/session': [
    {
      title: 'as oneself',
      open: true,
      should: ({ asker }) => (asker.name === 'a device that was removed' ? 'device_removed' : 'ok'),
      changes: always,
      body: ({ asker }) => asker.device.sessionRequest(),
    },
    {
      title: 'with a certificate of one’s own under a learner’s account',
      open: true,
      should: ({ asker }) => (asker.name === 'a learner' ? 'ok' : 'forged'),
      changes: always,
      body: async ({ stage, asker: { device } }) => ({
        ...(await device.sessionRequest()),
        account: stage.people.get('a learner')!.person.keys,
      }),
    },
    {
      title: 'with a nonce that somebody else has signed',
      open: true,
      should: say('forged'),
      body: async ({ stage, asker: { device } }) => {
        const { signature } = await stage.people.get('a stranger who signs')!.sessionRequest();
        return { ...(await device.sessionRequest()), signature };
      },
    },
    {
      title: 'with a nonce nobody gave',
      open: true,
      should: say('forged'),
      body: async ({ asker }) => ({ ...(await asker.device.sessionRequest()), nonce: 'A'.repeat(74) }),
    },
    {
      title: 'on a device that is a learner’s',
      open: true,
      should: ({ asker }) => (asker.name === 'a learner' ? 'ok' : 'forged'),
      changes: always,
      body: ({ stage, asker: { device } }) =>
        new Device(device.send, device.person, stage.people.get('a learner')!.key).sessionRequest(),
    },
    {
      title: 'on a device that was removed',
      open: true,
      should: say('device_removed'),
      body: ({ stage }) => stage.ghosts.get('a device that was removed')!.sessionRequest(),
    },
  ],
};

/** What is for whoever is signed in, about themself. */
const OWN: Asks = {
  'POST /v1/sync': [{ title: 'a look', should: ok, body: () => ({ protocol: 1, push: [], cursor: null }) }],
  // Without a connection there is nothing to hold open.
  'GET /v1/wake': [{ title: 'news', should: say('not_found') }],
  'POST /v1/proof': [...SPACES, 'the vault of a lead'].map((space) => ({
    title: space,
    should: ({ stage, asker }) => (mayRead(stage.world, asker.name, space) ? 'ok' : 'not_found'),
    body: ({ stage }) => ({ space: idOf(stage, space), key: idOf(stage, `${space}, an event`) }),
  })),
  'POST /v1/devices/list': [{ title: 'their devices', should: ok }],
  'POST /v1/devices/offer': [
    { title: 'a code', should: ok, changes: always, body: () => ({ link: id(), sealed: sealedBody() }) },
  ],
  'POST /v1/devices/remove': [
    {
      title: 'their own',
      should: ok,
      changes: always,
      body: ({ asker: { device } }) => removal(device, device),
    },
    {
      title: 'a learner’s',
      should: ({ asker }) => (asker.name === 'a learner' ? 'ok' : 'not_found'),
      changes: always,
      body: ({ stage, asker }) => removal(stage.people.get('a learner')!, asker.device),
    },
    {
      title: 'their own, by another’s signature',
      should: say('forged'),
      body: ({ stage, asker: { device, name } }) => {
        const other = stage.people.get(name === 'a learner' ? 'a lead' : 'a learner')!;
        return { device: device.id, signature: other.person.sign(removalText(device.person.id, device.id)) };
      },
    },
  ],
  'POST /v1/push/on': [{ title: 'on', should: ok, changes: always, body: () => makePushBrowser().address }],
  'POST /v1/push/off': [{ title: 'off', should: ok }],
  'POST /v1/set-up': [
    {
      title: 'with its link',
      should: ok,
      changes: always,
      body: () => ({ token: TOKENS.setUp, name: 'Here' }),
    },
    { title: 'with another', should: say('forged'), body: () => ({ token: 'A'.repeat(43), name: 'Here' }) },
  ],
};

const removal = (device: Device, by: Device) => ({
  device: device.id,
  signature: by.person.sign(removalText(device.person.id, device.id)),
});

const STEWARD: Asks = {
  'GET /v1/steward': [{ title: 'the desk', should: steward }],
  'POST /v1/steward/import': [
    {
      title: 'an organisation',
      should: steward,
      changes: always,
      body: () => ({ organisations: [{ base: 0, organisation: organisationOf(id()) }] }),
    },
  ],
  'POST /v1/steward/remove': [
    {
      title: 'an organisation',
      should: steward,
      changes: always,
      body: ({ props }) => ({ organisation: props.organisation }),
    },
  ],
  'POST /v1/steward/notes-done': [{ title: 'a note', should: steward, changes: always, body: () => ({ notes: [1] }) }],
  'POST /v1/steward/deployment': [
    {
      title: 'settings',
      should: steward,
      changes: always,
      body: ({ props }) => ({ base: 1, deployment: props.deployment }),
    },
  ],
};

export const ROUTES: Asks = { ...PUBLIC, ...SESSIONS, ...OWN, ...STEWARD, ...TEAMS };
