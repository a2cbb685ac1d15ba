import type { Context } from 'hono';
import { MailboxRequest, SetMailbox } from '#protocol/mailbox.ts';
import {
  InvitedRequest,
  InviteRequest,
  JoiningRequest,
  JoinTeam,
  RefuseRequest,
  RosterRequest,
  WithdrawRequest,
} from '#protocol/team.ts';
import { readMessage } from '../middleware/read-message.ts';
import { describeMailbox, setMailbox } from '../notify/mail/mailbox.ts';
import type { Wake } from '../notify/wake.ts';
import { type Clock, dayOf } from '../platform/clock.ts';
import { reply } from '../reply.ts';
import { authenticate } from '../session/authenticate.ts';
import type { Store } from '../store/store.ts';
import { changeRoster } from '../team/change-roster.ts';
import { describeJoining, invite, refuseJoining, withdraw } from '../team/invitations.ts';
import { describeInvitation, join } from '../team/join.ts';
import type { Answer } from './answer.ts';

export interface TeamDeps {
  store: Store;
  clock: Clock;
  wake: Wake;
}
type Asked<Message> = { message: Message; device: string; by: { account: string; day: string } };

/** Who asks is settled before what they ask is looked at. */
function asked<Message>(
  deps: TeamDeps,
  schema: { safeParse(value: unknown): { success: true; data: Message } | { success: false } },
  answer: (asked: Asked<Message>) => Promise<unknown>,
): Answer {
  return async (c: Context) => {
    const { account, device } = await authenticate(deps, c.req.header('authorization'));
    const message = await readMessage(c, schema);
    return reply(await answer({ message, device, by: { account, day: dayOf(deps.clock) } }));
  };
}

/** Everything about getting onto a team and off it, by the last part of its address `/v1/team/…`. */
export function teamRoutes(deps: TeamDeps): Record<string, Answer> {
  const { store, wake } = deps;
  return {
    invite: asked(deps, InviteRequest, async ({ message, by }) => {
      await store.write((tx) => invite(tx, by, message));
      return {};
    }),
    withdraw: asked(deps, WithdrawRequest, async ({ message: { team, invitation }, by }) => {
      await store.write((tx) => withdraw(tx, by, team, invitation));
      return {};
    }),
    joining: asked(deps, JoiningRequest, ({ message, by }) =>
      store.read((tx) => describeJoining(tx, by, message.team)),
    ),
    refuse: asked(deps, RefuseRequest, async ({ message: { team, account }, by, device }) => {
      await store.write((tx) => refuseJoining(tx, by, team, account));
      wake.wake([account], device);
      return {};
    }),
    invited: asked(deps, InvitedRequest, ({ message, by }) =>
      store.read((tx) => describeInvitation(tx, by, message.token)),
    ),
    join: asked(deps, JoinTeam, async ({ message, by, device }) => {
      const joined = await store.write((tx) => join(tx, by, message));
      wake.wake(joined.wake, device);
      return { state: joined.state };
    }),
    mailbox: asked(deps, MailboxRequest, ({ message, by }) =>
      store.read((tx) => describeMailbox(tx, by, message.team)),
    ),
    'set-mailbox': asked(deps, SetMailbox, async ({ message, by }) => {
      await store.write((tx) => setMailbox(tx, by, message));
      return {};
    }),
    roster: asked(deps, RosterRequest, async ({ message: { team, signed }, by, device }) => {
      const changed = await store.write((tx) => changeRoster(tx, by, team, signed));
      wake.wake(changed.wake, device);
      return { version: changed.version };
    }),
  };
}
