import type { Casework } from '#domain/casework/casework.ts';
import type { Conversation } from '#domain/concern/conversation.ts';
import type { Summary } from '#domain/inbox/summary.ts';
import type { Phone } from '../phone.ts';
import { type KnownTeam, listTeams } from '../places/directory.ts';
import { learnWhatTheyAreAbout } from '../team/casework-spaces.ts';
import { openCase } from './inbox-fold.ts';

/** A case with everything its team has of it. `titles`: of everybody who is or was on the team. */
export type WholeCase = {
  summary: Summary;
  conversation: Conversation;
  casework: Casework;
  team: KnownTeam;
  titles: ReadonlyMap<string, string>;
};

/** Cases read at once: so few that a screen stays quick to the touch. */
const SLICE = 25;

/** Many cases from their records, some at a time, so that whoever asks can show how far it is, or stop. */
export async function* readWhole(phone: Phone, spaces: readonly string[]): AsyncGenerator<WholeCase[]> {
  const teams = new Map((await listTeams(phone)).map((known) => [known.team.id, known]));
  await learnWhatTheyAreAbout(phone);
  for (let from = 0; from < spaces.length; from += SLICE) {
    const opened = await Promise.all(spaces.slice(from, from + SLICE).map((space) => openCase(phone, space, teams)));
    yield opened.flatMap((one): WholeCase[] => {
      if (one === null || one === 'teamless' || !one.said) return [];
      const { said, casework, team, verified } = one;
      const titles = verified.history.flatMap(({ members }) =>
        members.map((each) => [each.account, each.title] as const),
      );
      return [{ ...said, casework, team, titles: new Map(titles) }];
    });
  }
}

/** The same of a few, all at once. */
export async function readAllWhole(phone: Phone, spaces: readonly string[]): Promise<WholeCase[]> {
  const whole: WholeCase[] = [];
  for await (const slice of readWhole(phone, spaces)) whole.push(...slice);
  return whole;
}
