import { foldQuestion } from '#domain/ask/question.ts';
import { isOverdue } from '#domain/casework/actions.ts';
import { foldCasework } from '#domain/casework/casework.ts';
import { chronology, earlierOf } from '#domain/concern/chronology.ts';
import { foldConversation } from '#domain/concern/conversation.ts';
import { standingOf } from '#domain/concern/standing.ts';
import { statusOf } from '#domain/concern/status.ts';
import type { Held } from '#domain/held/held.ts';
import { packSummaries, unpackSummaries } from '#domain/inbox/packed.ts';
import { summarise } from '#domain/inbox/summary.ts';
import { countAll, firstInOrder } from '#domain/inbox/views.ts';
import { factOf } from '#domain/picture/fact.ts';
import { timeLineOf } from '#domain/picture/time-line.ts';
import { listed } from '#domain/register/listed.ts';
import { FIRST_RULES, foldRegister } from '#domain/register/register.ts';
import { stepDown } from '#domain/register/step-down.ts';
import { AskEvent } from '#protocol/ask.ts';
import { CaseworkEvent } from '#protocol/casework.ts';
import { ConcernEvent } from '#protocol/events.ts';
import { RegisterEvent } from '#protocol/register.ts';
import type { Dice } from '../scenario/random.ts';
import { type Schema, soundValue } from './values.ts';

const TODAY = '2026-11-26';
const PEOPLE = ['A', 'B', 'C', 'D'].map((letter) => letter.repeat(22));
const [OWNER, LEAD, MEMBER] = PEOPLE as [string, string, string, string];
const everMember = new Set([LEAD, MEMBER]);
const everLead = new Set([LEAD]);

/** Whatever anybody could have signed and sent, in any order, some of it unreadable, some still on its way. */
function held<Event>(schema: Schema, dice: Dice): Held<Event>[] {
  return Array.from({ length: dice.below(12) }, (_, at) => ({
    key: `key${at}`,
    seq: dice.chance(0.8) ? dice.below(10) : null,
    author: dice.chance(0.9) ? dice.pick(PEOPLE) : null,
    event: dice.chance(0.9) ? ((soundValue(schema, dice) ?? null) as Event) : null,
    delivery: dice.pick(['sent', 'waiting', 'refused'] as const),
  }));
}
const spaces = <Event>(schema: Schema, dice: Dice) =>
  PEOPLE.slice(0, 1 + dice.below(3)).map((space) => ({ space, events: held<Event>(schema, dice) }));

function conversation(dice: Dice) {
  const folded = foldConversation(held<ConcernEvent>(ConcernEvent, dice), OWNER, everMember);
  standingOf(folded, TODAY);
  statusOf(folded.items);
  const sending = {
    space: OWNER,
    receipt: OWNER,
    secret: '',
    team: LEAD,
    teamName: '',
    step: 'placement',
    sent: TODAY,
  };
  earlierOf(chronology([], [{ sending: sending as never, conversation: folded }]));
}

function inbox(dice: Dice) {
  const summaries = PEOPLE.flatMap((space) => {
    const casework = foldCasework(spaces<CaseworkEvent>(CaseworkEvent, dice), space, { everMember, everLead });
    for (const action of casework.actions) isOverdue(action, TODAY);
    const events = held<ConcernEvent>(ConcernEvent, dice);
    const roster = { version: 1, everMember };
    const summed = summarise({ space, kind: 'concern', team: LEAD, owner: OWNER, events, casework, roster });
    return summed ? [summed.summary] : [];
  });
  const there = [...unpackSummaries(JSON.parse(JSON.stringify(packSummaries(summaries)))).values()];
  if (there.length !== summaries.length) throw new Error('what was packed is not what was unpacked');
  firstInOrder(there, 2);
  countAll(there, { me: LEAD, today: TODAY });
  timeLineOf(
    there.flatMap((one) => factOf(one) ?? []),
    TODAY,
  );
}

function register(dice: Dice) {
  const folded = foldRegister(spaces<RegisterEvent>(RegisterEvent, dice), { everMember, everLead });
  for (const standing of listed(folded)) stepDown(standing, FIRST_RULES, TODAY, TODAY);
}

function question(dice: Dice) {
  foldQuestion(held<AskEvent>(AskEvent, dice), OWNER);
}

/** Everything that makes a state of what others said. */
export const FOLDS: readonly ((dice: Dice) => void)[] = [conversation, inbox, register, question];
