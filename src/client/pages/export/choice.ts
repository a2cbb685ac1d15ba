import type { Chosen, Which } from '#domain/export/files.ts';
import type { Fact } from '#domain/picture/fact.ts';
import type { Where } from '#domain/picture/question.ts';
import { isDay } from '#domain/time/days.ts';

/** Not a place of the directory, which never has this name. */
export const NOT_SAID = 'not said';

/** What is to be in the files, as it stands in the fields; empty: anything. */
export type Choice = { team: string; provider: string; from: string; to: string; which: Which; words: boolean };
export const START: Choice = { team: '', provider: '', from: '', to: '', which: 'all', words: false };

export function whereOf({ team, provider, from, to }: Choice): Where {
  return {
    ...(team && { team }),
    ...(provider && { provider: provider === NOT_SAID ? null : provider }),
    ...(isDay(from) && { since: from }),
    ...(isDay(to) && { until: to }),
  };
}

export const isAmong =
  ({ which }: Choice) =>
  ({ closed }: Fact): boolean =>
    which === 'all' || (which === 'closed') === (closed !== null);

export function chosenIn({ team, provider, from, to, which }: Choice): Chosen {
  return { team: team || null, provider: provider || null, from: from || null, to: to || null, which };
}
