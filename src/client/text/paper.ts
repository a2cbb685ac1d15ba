import { atFirstUse, LANGUAGE } from '#content/language.ts';
import type { PaperProblem } from '../db/mine/paper.ts';
import { sentenceFor } from './errors.ts';
import { number } from './plural.ts';

/** Words around the ten words that open one conversation without the account. */
export const onPaperText = {
  title: 'Write it on paper',
  lead: 'These ten words open this one conversation on any phone or computer. There you can read the answers, write back and say if it is fixed.',
  how: 'Write them down in this order. Nothing is sent by looking at them.',
  where: (host: string) => `On the other phone, go to ${host}/open and choose “Open with words from paper”.`,
  waiting: 'Your concern is still waiting to send. The words work once the team has it.',
  foundTitle: 'If someone finds the paper',
  found: [
    'They can read what you sent, and every answer.',
    'They can write to the team as you, in this conversation only.',
    'They cannot see anything else you wrote. The words do not say your name.',
    'Nobody can take the words back. If someone else has them, tell the team in a message.',
  ],
  print: 'Print it',
  none: 'There are no words for this one. They can be made only for what is sent without a name, by a newer Stepwise.',
  noneDo: 'Your recovery code opens it on another phone.',
  code: 'See your recovery code',
};

export const fromPaperText = {
  link: 'Open with words from paper',
  linkWhy: 'Ten words open one conversation that was sent without a name.',
  title: 'Open with words from paper',
  lead: 'The words open one conversation that was sent without a name. Nothing else comes with them.',
  stays: 'It will be kept on this phone, beside what is already here.',
  page: 'It will be kept while this page is open.',
  field: 'The ten words',
  hint: 'In the same order. The first four letters of each word are enough.',
  submit: 'Open',
  busy: 'Opening…',
  empty: 'Type the ten words.',
  toCode: 'Open with a recovery code',
  gone: { teamName: 'The team', organisation: 'no longer on Stepwise' },
};

const or = atFirstUse(() => new Intl.ListFormat(LANGUAGE, { type: 'disjunction' }));

function unknown({ typed, ideas }: { typed: string; ideas: readonly string[] }): string {
  const not = `“${typed}” is not one of our words.`;
  return ideas.length > 0 ? `${not} Did you mean ${or().format(ideas)}?` : not;
}

/** What is wrong with the words, and what to do about it. */
export function paperSentence(wrong: PaperProblem): string {
  switch (wrong.problem) {
    case 'words_unknown':
      return wrong.unknown.map(unknown).join(' ');
    case 'words_count':
      return `There are ten words on the paper. You typed ${number(wrong.count)}.`;
    case 'words_check':
      return 'One of the words is another one on the paper, or two have changed places. Check them one by one.';
    case 'nothing_there':
      return 'Nothing was sent with these words. Check them against the paper. What was written may still be waiting to send on the other phone.';
    case 'offline':
      return 'Opening needs signal once. Your words stay in the box. Try again when there is signal.';
    default: {
      const { say, do: act } = sentenceFor(wrong.problem);
      return `${say} ${act}`;
    }
  }
}
