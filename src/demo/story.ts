import { replyAsReporter } from '#client/db/mine/concerns.ts';
import { saveEdit } from '#client/db/mine/edits.ts';
import { sendConcern } from '#client/db/mine/sending.ts';
import { newId } from '#client/db/phone.ts';
import { findTeam } from '#client/db/places/directory.ts';
import { savePlace } from '#client/db/places/place.ts';
import { answerAsTeam, listCases, markOpened } from '#client/db/team/cases.ts';
import type { Clock } from '#client/platform/clock.ts';
import pack from '#content/packs/england/pack.json' with { type: 'json' };
import { type Draft, newDraft } from '#domain/concern/draft.ts';
import { newObservation } from '#domain/concern/observation.ts';
import type { Answers } from '#domain/questions/answers.ts';
import type { IdentityMode } from '#protocol/events.ts';
import type { Actor } from './actor.ts';
import type { DemoTeam } from './cast.ts';
import { learnerPlace, teamId } from './places.ts';
import {
  ANSWER,
  BELITTLED,
  BROKEN_HOIST,
  EDUCATOR_NAME,
  LEARNER_NAME,
  NAMED_AT_START,
  NOTE,
  REPLY,
  SUPERVISION,
} from './words.ts';

const DAY = 86_400_000;
const HOUR = 3_600_000;

export type StoryClock = Clock & { goTo(daysAgo: number, hour: number): void };

/** A clock that can be set to a moment before `now`, and never after it. */
export function storyClock(now: number): StoryClock {
  let at = now;
  const midnight = now - (now % DAY);
  return {
    now: () => new Date(at),
    after: (ms, run) => {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
    goTo(daysAgo, hour) {
      at = Math.min(now, midnight - daysAgo * DAY + hour * HOUR);
    },
  };
}

type Cast = { clock: StoryClock; learner: Actor; facilitator: Actor; university: Actor };

/** What happened so far. Everybody acts through the functions that the pages use. */
export async function playStory({ clock, learner, facilitator, university }: Cast): Promise<void> {
  clock.goTo(13, 19.4);
  await done(savePlace(learner.phone, await learnerPlace()));
  await learner.sync();
  const first = await send(learner, SUPERVISION, 'placement', 'open');
  await learner.sync();

  clock.goTo(12, 9.2);
  await facilitator.sync();
  await open(facilitator);
  clock.goTo(10, 15.7);
  await done(answerAsTeam(facilitator.phone, first.space, ANSWER));
  await facilitator.sync();

  clock.goTo(7, 12.6);
  await learner.sync();
  await done(replyAsReporter(learner.phone, first, REPLY));
  clock.goTo(5, 20.1);
  await send(learner, BELITTLED, 'provider', 'confidential');
  await learner.sync();

  clock.goTo(4, 8.8);
  await university.sync();
  await open(university);
  await university.sync();

  clock.goTo(3, 14.2);
  await observe(facilitator, NAMED_AT_START, 'placement');
  await observe(facilitator, BROKEN_HOIST, null);
  await facilitator.sync();

  clock.goTo(1, 18.3);
  await done(saveEdit(learner.phone, null, { ...blank(learner), answers: NOTE }));
  await learner.sync();
}

/** An educator writes down what they saw. With a team, it is sent. */
async function observe({ phone }: Actor, answers: Answers, to: DemoTeam | null): Promise<void> {
  const { id, started, pack: asked } = blank({ phone });
  const draft = newObservation(id, started, asked, null, answers);
  const team = to && (await findTeam(phone, await teamId(to)));
  await done(saveEdit(phone, null, draft));
  if (team) await done(sendConcern(phone, { draft, to: team, mode: 'open', name: EDUCATOR_NAME, barred: [] }));
}

async function open({ phone }: Actor): Promise<void> {
  for (const one of await listCases(phone)) await markOpened(phone, one);
}

async function send({ phone }: Actor, answers: Answers, to: DemoTeam, mode: IdentityMode) {
  const draft: Draft = { ...blank({ phone }), stage: 'concern', answers };
  const team = await findTeam(phone, await teamId(to));
  if (!team) throw new Error('demo: the team is missing');
  await done(saveEdit(phone, null, draft));
  const sent = await sendConcern(phone, { draft, to: team, mode, name: LEARNER_NAME, barred: [] });
  if (!sent.ok) throw new Error(`demo: send: ${sent.problem}`);
  return sent.draft.sent[0]!;
}

function blank({ phone }: Pick<Actor, 'phone'>): Draft {
  return newDraft(newId(phone.random), phone.clock.now().toISOString(), { id: pack.id, version: pack.version });
}

async function done(result: Promise<{ ok: boolean }>): Promise<void> {
  const { ok } = await result;
  if (!ok) throw new Error('demo: could not be kept');
}
