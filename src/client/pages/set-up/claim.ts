import type { Phone } from '../../db/phone.ts';
import { keepSteward } from '../../db/places/steward.ts';
import { ask } from '../../session/ask.ts';

export type Claimed = 'done' | 'used' | 'wrong' | 'offline' | 'failed';

/** Makes this phone's account the steward of the server, under the name it gets. */
export async function claim(phone: Phone, token: string, name: string): Promise<Claimed> {
  const answer = await ask(phone, '/v1/set-up', { token, name });
  if (answer.kind === 'ok') {
    await keepSteward(phone, true);
    return 'done';
  }
  if (answer.kind === 'offline') return 'offline';
  if (answer.code === 'link_used') return 'used';
  // A token cut short in copying is not even a request; both mean: take the newest link, whole.
  return answer.code === 'forged' || answer.code === 'bad_request' ? 'wrong' : 'failed';
}
