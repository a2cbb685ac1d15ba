import type { ErrorCode, RejectionCode } from '#protocol/errors.ts';
import type { HoldProblem } from '../db/mine/hold.ts';
import { rosterText } from './rosters.ts';
import { type Sentence, saveText } from './saving.ts';

const again = 'Your words are still on this phone. You can send it again.';
const reopen = 'Close Stepwise, open it again, and send it again. Your words are still on this phone.';

export const refusalText: Record<RejectionCode | 'parked', Sentence> = {
  malformed: { say: 'The service could not read it.', do: reopen },
  unknown_operation: {
    say: 'The service does not know this kind of message.',
    do: 'Update Stepwise, then send it again. Your words are still on this phone.',
  },
  hash_mismatch: { say: 'It was damaged on the way, so it was not taken.', do: again },
  chunk_missing: { say: 'Part of it did not arrive, so it was not taken.', do: again },
  conflict: {
    say: 'Another device of yours changed it at the same time.',
    do: 'Look at both versions, then save again.',
  },
  key_taken: { say: 'The service already holds something else in its place.', do: again },
  space_taken: { say: 'The service already holds something else in its place.', do: again },
  not_yours: { say: 'The service did not take it from this phone.', do: again },
  not_a_participant: { say: 'This phone is not part of that conversation now.', do: again },
  unknown_team: {
    say: 'That team is no longer on Stepwise.',
    do: 'Choose another team. Your words are still on this phone.',
  },
  not_on_roster: {
    say: 'The people on that team changed before it arrived, so nobody was given it.',
    do: 'Look at who will read it now, and send it again. Your words are still on this phone.',
  },
  barred: {
    say: 'It was addressed to someone you asked to keep out, so it was not taken.',
    do: 'Look at who will read it, and send it again. Your words are still on this phone.',
  },
  last_reader: {
    say: 'Nobody else on the team can read this, so nobody was taken off it.',
    do: 'Let somebody else read it first.',
  },
  account_full: {
    say: 'There is no more room for you at the service.',
    do: 'Remove notes you no longer need, then send it again. Your words are still on this phone.',
  },
  space_full: {
    say: 'There is no more room for this at the service.',
    do: 'Use another way to send it. Your words are still on this phone.',
  },
  unknown_class: {
    say: 'How long it is kept was not one of the choices any more.',
    do: 'Choose again how long it is kept.',
  },
  parked: {
    say: 'The service tried three times and could not keep it.',
    do: 'Send it again later, or use another way. Your words are still on this phone.',
  },
};

export const errorText: Record<ErrorCode, Sentence> = {
  bad_request: { say: 'The service could not read what this phone sent.', do: 'Update Stepwise, then try again.' },
  wrong_content_type: {
    say: 'The service could not read what this phone sent.',
    do: 'Update Stepwise, then try again.',
  },
  too_large: { say: 'It was too much at once for the service.', do: 'Make it shorter, then try again.' },
  unknown_version: {
    say: 'This Stepwise is too old for the service.',
    do: 'Update Stepwise. You can go on writing.',
  },
  session_required: { say: 'The service did not know this phone.', do: 'Close Stepwise and open it again.' },
  forged: {
    say: 'The service could not check that this came from you.',
    do: 'Close Stepwise and open it again. If this stays, use your recovery code.',
  },
  device_removed: {
    say: 'This phone was removed from your devices.',
    do: 'Open it again with your recovery code, if that was a mistake.',
  },
  challenge_expired: { say: 'It took too long to reach the service.', do: 'Try again when the signal is better.' },
  work_needed: {
    say: 'The service wants to be sure that this phone is no machine.',
    do: 'You need do nothing. It tries again by itself.',
  },
  sequence_gap: { say: 'The service and this phone lost count.', do: 'Close Stepwise and open it again.' },
  sequence_conflict: { say: 'The service and this phone lost count.', do: 'Close Stepwise and open it again.' },
  forbidden: { say: 'You may not do this here.', do: 'Ask someone who leads the team, or looks after this Stepwise.' },
  not_found: { say: 'The service does not have that.', do: 'Go back and try another way.' },
  link_used: { say: 'This link has been used before.', do: 'Ask the person who sent it for a new one.' },
  link_expired: { say: 'This link is too old.', do: 'Ask the person who sent it for a new one.' },
  link_withdrawn: { say: 'This link was taken back.', do: 'Ask the person who sent it for a new one.' },
  roster_conflict: { say: 'Someone else changed this team a moment ago.', do: 'Look at it again, then try again.' },
  no_lead: { say: 'A team needs someone who leads it.', do: 'Make someone else a lead first.' },
  too_many: { say: 'The service has been told this many times today.', do: 'Try again tomorrow.' },
  slow_down: {
    say: 'The service asked this phone to wait a little.',
    do: 'You need do nothing. It tries again by itself.',
  },
  try_later: { say: 'The service is busy.', do: 'You need do nothing. It tries again by itself.' },
  internal: { say: 'Something went wrong at the service.', do: 'You need do nothing. It tries again by itself.' },
};

export const holdText: Record<HoldProblem | 'not_held' | 'about_a_learner', Sentence> = {
  team_gone: {
    say: 'That team is no longer on Stepwise.',
    do: 'Press “Do not send it”, then choose another team. Your words stay on this phone.',
  },
  team_changed: {
    say: 'The people on that team have changed since you looked.',
    do: 'Press “Do not send it”. Then send it again, and look at who will read it now. Your words stay on this phone.',
  },
  about_a_learner: {
    say: 'This is about how one learner works, so it cannot be sent from here.',
    do: 'See who to talk to instead. Your words stay on this phone.',
  },
  not_held: { say: 'It is not waiting any more.', do: 'Go back to your concern to see where it is.' },
};

const every: Record<string, Sentence> = {
  ...errorText,
  ...refusalText,
  ...saveText,
  ...rosterText,
  ...holdText,
};

/** For a code that was stored as plain text. One from a newer version gets the sentence for "something went wrong". */
export function sentenceFor(code: string | null): Sentence {
  return (code !== null && Object.hasOwn(every, code) && every[code]) || { ...errorText.internal, do: again };
}
