import { SetUpRequest } from '#protocol/directory.ts';
import { claimSetUp, describeDeployment } from '../deployment/set-up.ts';
import { readMessage } from '../middleware/read-message.ts';
import { type Clock, dayOf } from '../platform/clock.ts';
import { reply } from '../reply.ts';
import { authenticate } from '../session/authenticate.ts';
import type { Store } from '../store/store.ts';
import type { Answer } from './answer.ts';

/** Answers like `hello`, which the claim has just changed. */
export function setUp(deps: { store: Store; clock: Clock; demo: boolean }): Answer {
  const { store, clock, demo } = deps;
  return async (c) => {
    const { account } = await authenticate(deps, c.req.header('authorization'));
    const { token, name } = await readMessage(c, SetUpRequest);
    const described = await store.write(async (tx) => {
      await claimSetUp(tx, { account, day: dayOf(clock), token, name });
      return describeDeployment(tx, demo);
    });
    return reply(described);
  };
}
