import type { About } from '#domain/concern/draft.ts';
import type { IdentityMode } from '#protocol/events.ts';
import type { MemberRole } from '#protocol/roster.ts';
import { plural } from '../../text/plural.ts';
import { whoSeesText } from '../../text/who-sees.ts';

export const sendText = {
  who: {
    title: 'Who do you want to send it to?',
    lead: 'You can choose any step. You don’t need to do the one before it first. Nothing is sent before the last page.',
    step: (number: number, short: string) => `Step ${number}. ${short}`,
    theirs: {
      concern: 'It goes to the team that has the concern.',
      ask: 'It goes to the team that asked you.',
    } satisfies Record<About['kind'], string>,
    theirsComing: 'That team is not on this phone yet. It comes when you have signal.',
    suggested: 'Suggested',
    suggestedFirst: 'They are closest, so they can often act soonest. It is only advice.',
    suggestedNext: 'You have sent it to the step before.',
    promise: (days: number) =>
      plural(days, {
        one: 'They say they answer within # working day.',
        other: 'They say they answer within # working days.',
      }),
    noPromise: 'They have not said how soon they answer.',
    sentBefore: 'You have sent it to them before.',
    unusable: 'Do not use',
    none: 'No team at this step is on Stepwise yet.',
    noneAtAll: 'No team is on Stepwise yet. Your words stay on this phone, and you can send them another way.',
    otherWay: 'Send it another way',
    otherWayHow: 'By e-mail, from another app, or on paper.',
    noneNear:
      'No team of your placement is on Stepwise yet. Your words stay on this phone, and you can send them another way.',
    coming: 'The teams of your placement are not on this phone yet. They come when you have signal.',
    notKnown:
      'We cannot see which teams are on Stepwise without signal. What you wrote is kept. Try again when you have signal.',
    choose: 'Choose who to send it to.',
    chooseWhy: 'Choose your placement to see the teams there. Your words stay as they are.',
    choosePlace: 'Choose your placement',
    others: 'Show teams at other places',
    find: 'Find a team by name or place',
  },
  reason: {
    title: 'Do you want to say why you did not start with an earlier step?',
    hint: 'You can leave this out. Nobody asks you to prove it.',
    row: 'Why not an earlier step first',
  },
  appear: {
    title: 'How do you want to appear?',
    choose: 'Choose how you want to appear.',
    name: 'Your name, as they should see it',
    sealedName: 'Your name, for the team’s lead only',
    nameMissing: 'Write your name, or choose anonymous.',
    askedAlone: 'Only you were asked this. So the person who asked can tell that it is yours, in all three ways.',
    nameTooLong: 'Use a name of 120 letters or fewer.',
  },
  readers: {
    title: 'Who will read it?',
    lead: (place: string) => `These are the people on the team at ${place}. Nobody else can read it.`,
    bar: 'Don’t let them read it',
    role: { lead: 'Leads the team', handler: 'Deals with concerns', educator: 'Educator' } satisfies Record<
      MemberRole,
      string
    >,
    nobody: 'At least one person has to be able to read it, or nobody could act on it.',
    nobodyName: 'Nobody could read your name then. Only a lead can open it, and you have kept every lead out.',
  },
  earlier: {
    title: 'What was done before: what should they see?',
    lead: 'It helps them to see what you tried. Untick what should stay with you.',
    legend: 'This goes along',
  },
  laterTitle: 'Send it later',
  letter: {
    fromPage: 'Nothing stays here when you close this page. After sending you can take a way back with you.',
    earlier: 'What was done before',
    title: 'This is what they will see',
    to: 'To',
    from: 'From',
    read: whoSeesText.title,
    fromAs: {
      open: (name: string) => name,
      confidential: (name: string) => `No name. “${name}” is sealed, and only a lead of the team can open it.`,
      anonymous: () => 'No name. It is not sent at all.',
    } satisfies Record<IdentityMode, (name: string) => string>,
    place: 'Your placement',
    placeAlong: 'Send it along',
    placeWhy: 'It helps the team see if others said the same of this place. Untick it if it was somewhere else.',
    change: 'Change your answers',
    again: 'You have already sent this to the same team. Sending it again starts a second conversation.',
    send: (place: string) => `Send to the team at ${place}`,
    sending: 'Sending…',
    failed: 'Nothing was sent. Your words are still here.',
  },
};
