/** What learners wrote to the region, by a name that `region-cases.ts` uses. */
export const RAISED = {
  noAssessor:
    'I came to Ward 9 six weeks ago and nobody has been named to assess me. The learner before me told me that it was the ' +
    'same for them. I ask each Monday and hear that it is being looked at.',
  noTime:
    'Supervisors on Ward 9 say that they want to teach and are not given the time. My book has been signed twice in five ' +
    'weeks. Mine taught me in her own break.',
  hoursGone:
    'The hours that were promised for teaching on Ward 9 were taken off the rota after two weeks. Now it is as it was before.',
  eightPatients: 'My supervisor on Ward 9 looks after eight patients and two learners. She says sorry each day.',
  shouted:
    'In the emergency department a senior member of staff shouts at learners at the board, in front of patients. I have ' +
    'seen it four times this month. Nobody says anything.',
  inTheWay:
    'When I asked where the second trolley was I was told in front of everyone that learners are in the way. Afterwards two ' +
    'of us cried in the car park.',
  sentHome:
    'A learner in the emergency department was told to go home for asking a question twice. Nobody told our university.',
  leftAlone:
    'At the birth centre I was left alone with a woman in labour for forty minutes because both midwives were called away. ' +
    'I rang the bell three times.',
  nights: 'Learners at the birth centre are counted in the numbers at night. I had no midwife with me for an hour.',
  monitor: 'On my third shift at the birth centre I was asked to watch a monitor by myself. I had not been shown how.',
  count:
    'In theatres the count was done without a second person three times last week. Learners were told to sign that they ' +
    'had seen it. I did not sign.',
  clinics: 'We were promised two clinics a week in radiology. In five weeks I have been to one.',
  laughed: 'Questions from learners are laughed at in handover, so nobody asks any more.',
  corridor: 'Patients wait in the corridor without a screen, and we are told not to mention it.',
  tone: 'Staff speak to the learners from abroad in another tone than to the rest of us.',
  forms: 'We fill in the feedback form each month. Nothing that was on it has changed since the spring.',
  room: 'A visit said in May that learners need a room. There is still none.',
  nobodyLeads: 'Nobody here knows who leads on education since the last one left.',
  unnamed: 'I have no named supervisor this week, and was not told whom to ask.',
  firstMeeting: 'My first meeting was to be in week one. It is week five.',
  shared: 'Three of us share one supervisor, who works two days a week.',
  noUpdate: 'Supervisors have had no update on our new books and do not know what to sign.',
  frontDesk: 'I came to learn about wound care, and I have spent four weeks at the front desk.',
  calledOff: 'Teaching on Wednesdays was called off five times of six.',
  moved: 'I cannot reach the cases my course asks for, because the clinic has moved.',
  posts: 'Four posts are empty, and learners are asked to cover the gaps.',
  closing: 'The unit closes in the spring. Nobody can say where next year’s learners will go.',
} as const;

/** What educators saw. */
export const SEEN = {
  board: 'I heard a learner being shouted at over the board this morning. The family beside it heard it too.',
  named: 'Each learner on Ward 4 now has a name beside theirs on the board at the start of the shift.',
  hour: 'The ward manager keeps an hour free for teaching on Tuesdays, and has done so for six weeks.',
  notes: 'The supervisor had eight patients and two learners, and taught while she wrote her notes.',
  thanked: 'Learners are thanked by name at handover, also by the consultants.',
  drill: 'A midwife walks each new learner through the first emergency drill herself.',
  asked: 'Learners sit in on the supervision of the team and are asked what they think.',
  desk: 'I found a learner alone at the desk for most of a late shift. Both midwives were with women.',
  briefing: 'The briefing began before the learners were in the room, twice this week.',
  films: 'The team made a list of films that learners read by themselves and talk through on Fridays.',
  lead: 'The nurse lets learners lead the morning group, with her in the room.',
  round: 'The round was done by two people instead of four. The learner carried the bag and learnt little.',
  visits: 'Every learner goes along to three first visits, and writes one of them up.',
  bedside: 'Bedside teaching happened each day I was there, also at the weekend.',
  aside: 'One registrar takes the learners aside for ten minutes after each hard case.',
} as const;

export const THANKS = 'Thank you for telling us. We have asked the provider what they will do, and by when.';
export const OUTCOME =
  'The provider has put it right and told us how. We have asked learners there, and they say the same.';
export const LEARNING = 'Ask the next learners about it before the end of their second week.';
export const REASON = 'What the provider told us, and how long it has gone on.';
