import type { RosterProblem } from '../vault/roster-chain.ts';
import type { Sentence } from './saving.ts';

const ask = 'Do not send to it. Choose another team, or ask someone you trust on your course.';

export const rosterText: Record<RosterProblem, Sentence> = {
  roster_unreadable: { say: 'We could not read who is on this team.', do: ask },
  roster_forged: { say: 'Part of the list of people on this team is not real.', do: ask },
  roster_order: { say: 'Part of the list of people on this team is missing.', do: ask },
  roster_signer: { say: 'Someone who may not do so changed who is on this team.', do: ask },
  roster_changed: { say: 'This is not the team that this phone or a poster knew before.', do: ask },
  roster_rolled_back: { say: 'The list of people on this team is older than the one seen before.', do: ask },
  roster_forked: { say: 'There are two different lists of the people on this team.', do: ask },
  roster_empty: {
    say: 'Nobody on this team receives concerns in Stepwise yet.',
    do: 'Choose another team, or send it another way.',
  },
};
