import type { Casework } from '#domain/casework/casework.ts';
import type { Conversation, FixedAnswer, HeldEvent, TimelineItem } from '#domain/concern/conversation.ts';
import { foldConversation } from '#domain/concern/conversation.ts';
import { type Form, firstWords } from '#domain/concern/draft.ts';
import { standingOf } from '#domain/concern/standing.ts';
import type { Status } from '#domain/concern/status.ts';
import { given } from '#domain/questions/answers.ts';
import type { Rating } from '#domain/risk/risk.ts';
import { type Day, englandDay } from '#domain/time/days.ts';
import { cutShort } from '#domain/words/cut-short.ts';
import type { StepId } from '#protocol/directory.ts';
import type { NamedPlace, Report } from '#protocol/events.ts';

/**
 * What a list of cases shows of one, and sorts and filters it by. Nothing in it depends on what day it is, and nothing
 * says who the reporter is.
 */
export type Summary = {
  space: string;
  kind: 'concern' | 'observation';
  team: string;
  /** When it was sent, as its writer's clock had it. */
  sent: string;
  step: StepId;
  /** The opening words, and where it happened in theirs. */
  words: string;
  where: string;
  /** As it was assessed last; else as its writer has it. */
  domains: readonly string[];
  /** The provider, the placement and whose course it is: as the team filed it, else as its writer let it be said. */
  place: Placed;
  /** Which learners it touches, by the pack's groups. */
  groups: readonly string[];
  /** The day it was closed on; null while it is open. */
  closed: Day | null;
  /** Which form was filled in, and of an observation: a strength or a concern; empty: not said. */
  form: Form;
  observed: string;
  /** What they answered to "Is anyone at risk?"; empty: nothing. */
  risk: string;
  /** A member has had it on screen. */
  opened: boolean;
  /** Who had the last word. `reply`: the reporter, after the team had said something. */
  last: 'nobody' | 'team' | 'outcome' | 'reply';
  /** The team's last word has not left yet. */
  waiting: boolean;
  /** The day of a promise that nothing has followed. */
  dueBy: Day | null;
  status: Status;
  fixed: FixedAnswer | null;
  /** The account that handles it, and those that want to hear of it. */
  handler: string | null;
  watchers: readonly string[];
  /** The risk, as it was assessed last. */
  rated: Rating | null;
  /** The questions that educators were asked about it. */
  asks: readonly string[];
  /** The first day on which something that is still to be done is due. */
  actionBy: Day | null;
  /** The version of the team's roster it was folded with, and whether something is in it that this roster has no place for. */
  roster: number;
  outsiders: boolean;
};

/** Places of the directory; null: nobody has said. */
export type Placed = {
  organisation: NamedPlace | null;
  placement: NamedPlace | null;
  education: NamedPlace | null;
};

export type CaseToSum = {
  space: string;
  kind: Summary['kind'];
  team: string;
  owner: string;
  events: readonly HeldEvent[];
  casework: Casework;
  roster: { version: number; everMember: ReadonlySet<string> };
};

/** Null without a report that can be read: then it is no case yet. */
export function summarise(one: CaseToSum): { summary: Summary; conversation: Conversation } | null {
  const { space, kind, team, owner, events, casework, roster } = one;
  const conversation = foldConversation(events, owner, roster.everMember);
  const { report, items, openedAt } = conversation;
  if (!report) return null;
  const outside = ({ author }: HeldEvent) => author !== null && author !== owner && !roster.everMember.has(author);
  const said = items.filter((item) => !('delivery' in item) || item.delivery !== 'refused');
  // On no day at all has a promise been missed: whether it is, the list works out when it is looked at.
  const standing = standingOf(conversation, '');
  const summary: Summary = {
    space,
    kind,
    team,
    sent: report.at,
    step: report.step,
    ...wordsOf(report),
    ...belongsTo(report, casework),
    closed: standing.closed && englandDay(standing.closed.at),
    opened: openedAt !== null,
    ...lastWord(said),
    dueBy: standing.due?.by ?? null,
    status: standing.status,
    fixed: standing.outcome?.fixed ?? null,
    ...workOn(casework),
    roster: roster.version,
    outsiders: events.some(outside) || casework.history.some(({ type }) => type === 'unreadable'),
  };
  return { summary, conversation };
}

function workOn({
  handler,
  watchers,
  assessments,
  asked,
  actions,
}: Casework): Pick<Summary, 'handler' | 'watchers' | 'rated' | 'asks' | 'actionBy'> {
  const due = actions.flatMap(({ state, due }) => (state === 'open' && due ? [due] : [])).sort();
  return {
    handler,
    watchers: [...watchers].sort(),
    rated: assessments.at(-1)?.rated ?? null,
    asks: asked.flatMap(({ asks }) => asks),
    actionBy: due[0] ?? null,
  };
}

/** An answer that tells nothing. */
const NOT_SURE = 'not-sure';

function belongsTo(
  { answers, place }: Report,
  { filed, assessments }: Casework,
): Pick<Summary, 'place' | 'groups' | 'domains'> {
  const assessed = assessments.at(-1)?.domains ?? [];
  const said = (question: string) => given(answers, question).filter((one) => one !== NOT_SURE);
  const { organisation = null, placement = null, education = null } = filed ?? place ?? {};
  return {
    place: { organisation, placement, education },
    groups: filed ? filed.groups : said('learner-groups'),
    domains: assessed.length > 0 ? assessed : said('domains'),
  };
}

const WORDS = 90;
const WHERE = 60;

function wordsOf({ answers, form }: Report): Pick<Summary, 'words' | 'where' | 'form' | 'observed' | 'risk'> {
  const oneLine = (text: string) => cutShort(text.trim().replace(/\s+/g, ' '), WHERE);
  return {
    words: firstWords({ answers }, WORDS),
    where: oneLine(given(answers, 'where')[0] ?? ''),
    form: form ?? ('concern' as const),
    observed: form === 'observation' ? (given(answers, 'kind')[0] ?? '') : '',
    risk: given(answers, 'at-risk')[0] ?? '',
  };
}

type Word = Extract<TimelineItem, { kind: 'message' | 'outcome' }>;
const isWord = (item: TimelineItem): item is Word => item.kind === 'message' || item.kind === 'outcome';

function lastWord(said: readonly TimelineItem[]): Pick<Summary, 'last' | 'waiting'> {
  const words = said.filter(isWord);
  const last = words.at(-1);
  const fromTeam = (word: Word) => word.kind === 'outcome' || word.from === 'team';
  if (!last || !fromTeam(last)) return { last: words.some(fromTeam) ? 'reply' : 'nobody', waiting: false };
  return { last: last.kind === 'outcome' ? 'outcome' : 'team', waiting: last.delivery === 'waiting' };
}
