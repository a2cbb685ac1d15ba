import { id, sha256 } from '../server/device.ts';
import { type Ask, type Asks, always, lead, ok, type Rule, say, steward, type Told } from './asks.ts';
import { isMember, leads } from './model.ts';
import { LINKS, TOKENS } from './props.ts';
import { nextRoster, OTHER_TEAM, type Stage, TEAM } from './stage.ts';

const member = ({ stage, asker }: Told, team: string) => isMember(stage.world, team, asker.name);
/** Whoever used a link may ask again how it stands, and a member is told that they are one. To others it is used. */
const whoUsedIt: Rule = (told) => (told.asker.name === 'somebody who waits' || member(told, TEAM) ? 'ok' : 'link_used');

/** A lead decides for their team, and for no other; the steward only while a team has nobody. */
export const TEAMS: Asks = {
  'POST /v1/team/invite': [
    ...decided(
      'a handler',
      ({ team }) => ({ team, invitation: sha256(id()), role: 'handler', days: 7 }),
      say('forbidden'),
    ),
    ...decided('a lead', ({ team }) => ({ team, invitation: sha256(id()), role: 'lead', days: 7 }), steward),
    {
      title: 'to no team',
      should: say('not_found'),
      body: () => ({ team: id(), invitation: sha256(id()), role: 'lead', days: 7 }),
    },
  ],
  'POST /v1/team/withdraw': [
    { title: 'an open link', should: lead(TEAM), changes: always, body: withdrawing(TEAM, LINKS.open) },
    {
      title: 'the link of a team without anybody',
      should: steward,
      changes: always,
      body: withdrawing('unfounded', LINKS.founding),
    },
    {
      title: 'another team’s link under one’s own name',
      should: ({ stage, asker }) => (leads(stage.world, OTHER_TEAM, asker.name) ? 'not_found' : 'forbidden'),
      body: withdrawing(OTHER_TEAM, LINKS.open),
    },
  ],
  'POST /v1/team/joining': [
    ...decided('who waits', ({ team }) => ({ team }), steward, false),
    { title: 'of no team', should: say('not_found'), body: () => ({ team: id() }) },
  ],
  'POST /v1/team/refuse': [
    {
      title: 'somebody who waits',
      should: lead(TEAM),
      changes: always,
      body: ({ stage, props }) => ({ team: stage.teams.get(TEAM)!.id, account: props.waiting }),
    },
    {
      title: 'where nobody decides',
      should: say('forbidden'),
      body: ({ props }) => ({ team: props.unfounded, account: props.waiting }),
    },
  ],
  'POST /v1/team/invited': [
    { title: 'by an open link', should: ok, body: () => ({ token: TOKENS.open }) },
    {
      title: 'by one that is used',
      should: whoUsedIt,
      body: () => ({ token: TOKENS.used }),
    },
    { title: 'by none', should: say('not_found'), body: () => ({ token: 'N'.repeat(43) }) },
  ],
  'POST /v1/team/join': [
    {
      title: 'by an open link',
      should: ok,
      changes: (told) => !member(told, TEAM),
      body: () => ({ token: TOKENS.open, title: 'Tutor' }),
    },
    {
      title: 'by one that is used',
      should: whoUsedIt,
      body: () => ({ token: TOKENS.used, title: 'Tutor' }),
    },
    { title: 'by none', should: say('not_found'), body: () => ({ token: 'N'.repeat(43), title: 'Tutor' }) },
    {
      title: 'founding one alone',
      should: ok,
      changes: always,
      body: ({ props, asker }) => ({
        token: TOKENS.founding,
        title: 'Tutor',
        founding: props.founding([asker.device]),
      }),
    },
    {
      title: 'founding one with somebody else',
      should: say('forbidden'),
      body: ({ stage, props, asker }) => ({
        token: TOKENS.founding,
        title: 'Tutor',
        founding: props.founding([asker.device, stage.people.get('a stranger who signs')!]),
      }),
    },
  ],
  'POST /v1/team/mailbox': [...decided('read', ({ team }) => ({ team }), say('forbidden'), false)],
  'POST /v1/team/set-mailbox': [
    ...decided('set', ({ team, props }) => ({ team, mailbox: { ...props.mailbox, hour: 8 } }), say('forbidden')),
  ],
  'POST /v1/team/roster': [
    {
      title: 'signed by oneself',
      should: lead(TEAM),
      changes: always,
      body: ({ stage, asker }) => roster(stage, asker.name),
    },
    { title: 'signed by a lead', should: lead(TEAM), changes: always, body: ({ stage }) => roster(stage, 'a lead') },
    { title: 'signed by a handler', should: say('forbidden'), body: ({ stage }) => roster(stage, 'a handler') },
    {
      title: 'signed by nobody',
      should: ({ stage, asker }) => (leads(stage.world, TEAM, asker.name) ? 'forged' : 'forbidden'),
      body: ({ stage }) => {
        const { team, signed } = roster(stage, 'a lead');
        return { team, signed: { ...signed, signature: 'A'.repeat(86) } };
      },
    },
  ],
};

/** The same team with one more in it: whoever signs it and was not there would let themself in. */
function roster(stage: Stage, signer: string) {
  const now = new Map(stage.world.teams.get(TEAM)!.now).set('a stranger with an account', 'lead');
  if (!stage.people.has(signer))
    return { team: stage.teams.get(TEAM)!.id, signed: nextRoster(stage, TEAM, now, 'a lead') };
  return { team: stage.teams.get(TEAM)!.id, signed: nextRoster(stage, TEAM, now, signer) };
}

function withdrawing(team: string, invitation: string): NonNullable<Ask['body']> {
  return ({ stage, props }) => ({ team: stage.teams.get(team)?.id ?? props.unfounded, invitation });
}

/** One ask for each of three teams: one's own, another, and one that nobody has founded, which has a rule of its own. */
function decided(
  title: string,
  body: (told: Told & { team: string }) => unknown,
  unfounded: Rule,
  changing = true,
): Ask[] {
  const changes = () => changing;
  return [
    ...[TEAM, OTHER_TEAM].map(
      (team): Ask => ({
        title: `${title}, ${team}`,
        should: lead(team),
        changes,
        body: (told) => body({ ...told, team: told.stage.teams.get(team)!.id }),
      }),
    ),
    {
      title: `${title}, a team without anybody`,
      should: unfounded,
      changes,
      body: (told) => body({ ...told, team: told.props.unfounded }),
    },
  ];
}
