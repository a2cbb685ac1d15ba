import type { ErrorCode } from '#protocol/errors.ts';
import { CONTENT_TYPE } from '#protocol/version.ts';
import { type Device, post } from '../server/device.ts';
import { leads, mayRead } from './model.ts';
import type { Props } from './props.ts';
import type { Stage } from './stage.ts';

/** Who asks: a person of the scene, by their device; or somebody whose token is nobody's. */
export interface Asker {
  name: string;
  device: Device;
  ghost: boolean;
}
export type Told = { stage: Stage; props: Props; asker: Asker };
type Answer = 'ok' | ErrorCode;
/** What the answer should be to somebody who is signed in. */
export type Rule = (told: Told) => Answer;

/** One thing that can be asked at an address. */
export interface Ask {
  title: string;
  /** Anybody may, signed in or not. */
  open?: boolean;
  should: Rule;
  /** Whether something is different after an `ok`. */
  changes?: (told: Told) => boolean;
  body?: (told: Told) => unknown;
  path?: (told: Told) => string;
  token?: string;
}
/** By method and pattern, as the server's own table has them. */
export type Asks = Record<string, Ask[]>;

export const always = () => true;
export const ok: Rule = () => 'ok';
export const say =
  (code: Answer): Rule =>
  () =>
    code;
export const steward: Rule = ({ stage, asker }) => (asker.name === stage.world.steward ? 'ok' : 'forbidden');
export const lead =
  (team: string): Rule =>
  ({ stage, asker }) =>
    leads(stage.world, team, asker.name) ? 'ok' : 'forbidden';

/** What an asker hears: `ok`, or the code. Pages say it by their status alone. */
async function hears(route: string, ask: Ask, told: Told): Promise<{ answer: string; unasked: string | null }> {
  const [method, pattern] = route.split(' ') as [string, string];
  const path = ask.path?.(told) ?? pattern;
  const { send } = told.stage.people.get('a lead')!;
  const token = ask.token ?? told.asker.device.token;
  const headers: Record<string, string> = { 'content-type': CONTENT_TYPE };
  if (token) headers['authorization'] = `Bearer ${token}`;
  const body = JSON.stringify((await ask.body?.(told)) ?? {});
  const answer = await (method === 'GET' ? send(path, { headers }) : post(send, path, body, token || undefined));
  const text = await answer.text();
  const unasked = hearsOf(told, text, body);
  if (answer.ok) return { answer: 'ok', unasked };
  if (pattern === '/*') return { answer: answer.status === 404 ? 'not_found' : String(answer.status), unasked };
  return { answer: (JSON.parse(text) as { error: { code: string } }).error.code, unasked };
}

/** A space that the answer names and the question did not, although the asker may not read it. */
function hearsOf({ stage: { world, ids }, asker }: Told, answer: string, question: string): string | null {
  for (const [name, space] of world.spaces) {
    const had = !asker.ghost && space.given.has(asker.name) && (space.erased || space.barred.has(asker.name));
    if (had || (!asker.ghost && mayRead(world, asker.name, name))) continue;
    if (answer.includes(ids.get(name)!) && !question.includes(ids.get(name)!)) return name;
  }
  return null;
}

export type Heard = { wrong: string | null; allowed: boolean; changed: boolean };

/** Lets somebody ask, and looks whether the answer is right, and whether something is different that should not be. */
export async function lookAt(route: string, ask: Ask, told: Told): Promise<Heard> {
  const { stage, asker } = told;
  const should = asker.ghost && !ask.open ? 'session_required' : ask.should(told);
  const before = stage.content ?? (await stage.ground.content());
  const { answer, unasked } = await hears(route, ask, told);
  stage.content = await stage.ground.content();
  const changed = stage.content !== before;
  const allowed = answer === 'ok';
  const wrong = (what: string): Heard => ({
    wrong: `${asker.name}: ${route}, ${ask.title}: ${what}`,
    allowed,
    changed,
  });
  if (answer !== should) return wrong(`${answer}, and should be ${should}`);
  if (unasked) return wrong(`hears of ${unasked}`);
  if (changed !== (should === 'ok' && ask.changes?.(told) === true)) {
    return wrong(changed ? 'left something behind' : 'left nothing behind');
  }
  return { wrong: null, allowed, changed };
}
