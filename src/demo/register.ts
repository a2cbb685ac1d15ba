import { keepInRegister, type RegisterWord, regionalTeams } from '#client/db/team/register.ts';
import { placeName } from '#domain/register/place-name.ts';
import { dayAfter, englandDay } from '#domain/time/days.ts';
import type { Category, Scope, SourceKind } from '#protocol/register.ts';
import type { Actor } from './actor.ts';
import { demoId } from './cast.ts';
import { demoOrganisations } from './places.ts';
import type { StoryClock } from './story.ts';

type Cast = { clock: StoryClock; lead: Actor; manager: Actor };

/** What the regional team has put into its register over the months. Written by both, and held by both. */
export async function playRegister({ clock, lead, manager }: Cast): Promise<void> {
  const held = await demoOrganisations('2026-01-01');
  const called = (scope: Scope): Scope => ({ ...scope, called: placeName(scope, held) ?? '' });
  const provider = await demoId('trust');
  const trust = called({ provider });
  const births = called({ provider, site: await demoId('clinic'), placement: await demoId('birth centre') });
  const nursing = called({ provider: await demoId('university'), programme: 'Adult nursing' });
  const community = called({ provider: await demoId('community trust') });
  const hospice = called({ provider: await demoId('hospice'), learners: 'Physiotherapy, third year' });

  await say(clock, 250, lead, set(community, 'minor', ['some-not-met', 'plans-on-track'], SUPERVISORS));
  await say(clock, 210, manager, set(trust, 'minor', ['some-not-met'], ROTAS));
  await say(clock, 200, manager, seen(community, 'provider', 'Every learner has a named supervisor and a deputy.'));
  await say(clock, 160, manager, set(nursing, 'significant', ['plans-too-slow'], VISITS, 140));
  await say(clock, 150, lead, seen(community, 'learners', 'Six learners told us that they know who supervises them.'));
  await say(clock, 120, lead, set(trust, 'major', ['far-below', 'off-course'], OFF_COURSE, 150));
  await say(clock, 100, manager, seen(trust, 'provider', 'They sent a rota with supervisors for May.'));
  await say(clock, 90, manager, set(births, 'significant', ['many-not-met'], BIRTHS, 180));
  await say(clock, 60, lead, set(community, 'no-concerns', ['all-met'], LASTED, 425));
  await say(clock, 45, manager, seen(trust, 'provider', 'Their own audit: 9 of 10 shifts had a supervisor.'));
  await say(clock, 30, manager, set(hospice, 'minor', ['some-not-met', 'plans-on-track'], HOSPICE, 120));
  await say(clock, 3, manager, set(births, 'training-suspended', ['stopped-for-safety'], UNSAFE, 33));
  await lead.sync();
}

/** `review`: days from then on. */
function set(scope: Scope, category: Category, criteria: string[], reason: string, review = 180) {
  return (day: string): RegisterWord => ({
    type: 'categorised',
    scope,
    category,
    criteria,
    linked: [],
    reason,
    review: dayAfter(day, review),
    despite: '',
  });
}

function seen(scope: Scope, source: SourceKind, text: string) {
  return (day: string): RegisterWord => ({ type: 'progress-seen', scope, source, day, text, linked: [] });
}

async function say(
  clock: StoryClock,
  daysAgo: number,
  actor: Actor,
  word: (day: string) => RegisterWord,
): Promise<void> {
  clock.goTo(daysAgo, 10.5);
  await actor.sync();
  const [team] = await regionalTeams(actor.phone);
  if (!team) throw new Error('demo: the regional team is missing');
  const kept = await keepInRegister(actor.phone, team, [word(englandDay(clock.now()) ?? '')]);
  if (!kept.ok) throw new Error(`demo: register: ${kept.problem}`);
  await actor.sync();
}

const SUPERVISORS = 'Learners in two teams had no named supervisor. The trust has a plan and has begun with it.';
const ROTAS = 'Supervisors are missing from the rota on some wards. The trust says it will name them by March.';
const VISITS = 'Visits to learners on placement were promised last year. Fewer than half have taken place.';
const OFF_COURSE =
  'The supervisors promised by March are still not there on five wards. Learners there spend whole shifts without anybody to teach them.';
const BIRTHS = 'Learners are counted in the numbers of staff on most nights, and two assessors have left.';
const LASTED = 'Both teams have had named supervisors for five months. The provider and the learners say the same.';
const HOSPICE =
  'One learner at a time has nobody of their own profession to go to. A link lecturer now comes each week.';
const UNSAFE = 'Twice this month learners were alone with women in labour. They have been moved to Larkrigg General.';
