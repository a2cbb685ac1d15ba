const number = new Intl.NumberFormat('en-GB');
const days = (count: number) => (count === 1 ? '1 day' : `${number.format(count)} days`);
const concerns = (count: number) => (count === 1 ? '1 concern' : `${number.format(count)} concerns`);

/** Words for a page about one provider, to take to a meeting. */
export const briefingText = {
  title: 'Briefing',
  pick: 'Which provider is it about?',
  pickLead: 'A page about one provider to read or print before a review meeting.',
  none: 'No concern or observation says its provider yet. Open one and say where it belongs.',
  toPicture: 'Back to the picture',
  toProviders: 'Choose another provider',
  unknown: 'A place without a name here',
  reading: 'Reading the concerns of this provider',
  read: (done: number, all: number) => `${number.format(done)} of ${number.format(all)}`,
  since: 'Show what changed since',
  sinceHint: 'The page says what is new, what was closed and what was done from this day on.',
  sinceWrong: 'Choose a day that has been.',
  who: 'Who is it for?',
  whoFor: { team: 'For our team', others: 'For others: counts only' },
  whoHint:
    'For others, counts under 5 are not shown. Nor are counts that would give them away, or anything that leads to one concern.',
  print: 'Print it, or save it as a PDF',
  foot: (day: string) => `Made with Stepwise on ${day}.`,
  footTeam: 'For the team only. Keep it as safe as the concerns themselves.',
  footOthers:
    'Counts under 5 are not shown. Nor are others that would give them away. A concern that touches two domains is counted in both.',
  open: (count: number) => (count === 0 ? 'No open concerns' : `Open: ${concerns(count)}`),
  openTitle: 'Open concerns',
  risks: 'Open concerns by risk and domain',
  risk: 'Risk',
  all: 'All',
  once: 'A concern that touches two domains stands in both, and once under “All”.',
  notRated: 'Not assessed',
  notSaid: 'Not said',
  notShown: 'not shown',
  listed: 'One by one',
  head: ['Sent', 'Placement', 'Domains', 'Risk'],
  noOpen: 'None is open.',
  actions: 'Actions still to be done',
  actionHead: ['What', 'Who', 'Age', 'By'],
  noActions: 'None.',
  age: days,
  late: (day: string) => `${day}. That day has passed.`,
  noDue: 'No day set',
  ownerKind: { member: 'Our team', organisation: 'A provider or another organisation' },
  ages: ['Under 30 days old', '30 to 89 days old', '90 days or older'],
  owner: 'Who does it',
  observations: 'What educators saw',
  seen: { concern: 'A concern', strength: 'A strength' },
  byKind: 'Observations by kind and domain',
  seenKind: 'Observation',
  noObservations: 'No observations.',
  observationHead: ['Sent', 'Placement', 'Domains', 'What'],
  changed: (day: string) => `What changed since ${day}`,
  category: 'Category of the Intensive Support Framework',
  categoryHead: ['Set on', 'Category', 'To be looked at again'],
  noCategory: 'No category counts yet.',
  noSet: 'No category was set.',
  set: (day: string, place: string, label: string) => `${day}: ${label}, for ${place}.`,
  share: 'Share with a regulator or partner',
  opened: (count: number) => (count === 0 ? 'No new concerns.' : `New: ${concerns(count)}.`),
  closed: (count: number) => (count === 0 ? 'None was closed.' : `Closed: ${concerns(count)}.`),
  done: (count: number) =>
    count === 0
      ? 'No action was done.'
      : count === 1
        ? '1 action was done.'
        : `${number.format(count)} actions were done.`,
  leftOut:
    'How many are new and how many were closed is left out: beside the counts above it could tell of one person.',
};
