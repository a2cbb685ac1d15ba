/** An e-mail to a team's mailbox. It goes through other people's servers, so it says nothing of anybody. */
export interface Letter {
  to: string;
  subject: string;
  text: string;
}

export interface LetterFacts {
  to: string;
  /** The team's name. */
  team: string;
  /** Where Stepwise is, without a slash at the end. */
  origin: string;
  /** A link that ends these e-mails. */
  stop: string;
}

const days = (count: number) => (count === 1 ? '1 working day' : `${count} working days`);

const letter = ({ to, stop }: LetterFacts, subject: string, lines: readonly string[], why: string): Letter => ({
  to,
  subject,
  text: `${[...lines, '-- ', why, `To stop these e-mails: ${stop}`].join('\n\n')}\n`,
});

const WHY =
  'Somebody who leads this team gave this address. These e-mails never say what it is about, or who wrote it.';

export function newsLetter(facts: LetterFacts): Letter {
  const lines = [`There is something new in Stepwise for ${facts.team}.`, `Open the inbox: ${facts.origin}/inbox`];
  return letter(facts, 'There is something new in Stepwise', lines, WHY);
}

/** `waited`: the longest, in working days. `promise`: within how many the team says it answers. */
export function overdueLetter(facts: LetterFacts, { waited, promise }: { waited: number; promise: number }): Letter {
  const first =
    waited === 0
      ? `Something for ${facts.team} waits for a first answer.`
      : `Something for ${facts.team} has waited ${days(waited)} for a first answer.`;
  const said = `The team says that it answers within ${days(promise)}.`;
  return letter(
    facts,
    'Something in Stepwise waits for an answer',
    [first, said, `Open the inbox: ${facts.origin}/inbox`],
    WHY,
  );
}

export function confirmLetter(facts: LetterFacts, confirm: string): Letter {
  const lines = [
    `Somebody who leads ${facts.team} wants Stepwise to write to this address when there is something new for the team.`,
    `If that is right, open this link: ${confirm}`,
    'If not, do nothing. Nothing more will be sent.',
  ];
  return letter(facts, 'Do you want e-mails from Stepwise?', lines, 'The e-mails will not say what it is about.');
}
