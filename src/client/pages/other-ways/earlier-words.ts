import type { EarlierEntry } from '#protocol/events.ts';
import { longDate } from '../../text/dates.ts';

/** One thing that was done before, as a letter says it. Only the learner's and the team's own words, and whose they are. */
export function earlierWords({ day, what, who, text, promised, by }: EarlierEntry): string {
  const when = longDate(day);
  const said = text.trim();
  switch (what) {
    case 'told': {
      const answer = promised?.trim() ? ` They said: ${ended(promised.trim())}` : '';
      return `${when}${who ? `, ${who}` : ''}: ${ended(said)}${answer}${by ? ` By ${longDate(by)}.` : ''}`;
    }
    case 'sent':
      return `${when}: I sent my concern to ${who}.`;
    case 'wrote':
      return `${when}: I wrote to ${who}: ${ended(said)}`;
    case 'answered':
      return `${when}: ${who} wrote: ${ended(said)}${by ? ` They said they would be in touch by ${longDate(by)}.` : ''}`;
    case 'outcome':
      return `${when}: ${who} said what came of it: ${ended(said)}`;
  }
}

const ended = (text: string) => (text === '' || /[.!?…]$/.test(text) ? text : `${text}.`);
