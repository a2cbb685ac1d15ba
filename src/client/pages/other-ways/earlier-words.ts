import type { EarlierEntry } from '#protocol/events.ts';
import { longDate } from '../../text/dates.ts';
import { otherWaysText } from './other-ways-text.ts';

const { before: text } = otherWaysText;

/** One thing that was done before, as a letter says it. Only the learner's and the team's own words, and whose they are. */
export function earlierWords({ day, what, who, text: words, promised, by }: EarlierEntry): string {
  const when = longDate(day);
  const said = words.trim();
  switch (what) {
    case 'told': {
      const answer = promised?.trim() ? ` ${text.promised(ended(promised.trim()))}` : '';
      return `${when}${who ? `, ${who}` : ''}: ${ended(said)}${answer}${by ? ` ${text.by(longDate(by))}` : ''}`;
    }
    case 'sent':
      return text.sent(when, who);
    case 'wrote':
      return text.wrote(when, who, ended(said));
    case 'answered':
      return `${text.answered(when, who, ended(said))}${by ? ` ${text.touch(longDate(by))}` : ''}`;
    case 'outcome':
      return text.outcome(when, who, ended(said));
  }
}

const ended = (words: string) => (words === '' || /[.!?…]$/.test(words) ? words : `${words}.`);
