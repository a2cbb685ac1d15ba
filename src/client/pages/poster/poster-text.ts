export const posterText = {
  title: (name: string) => `Poster for ${name}`,
  lead: 'One page to print and put up where learners see it. It has the three steps, whom to reach, and a code to scan.',
  course: 'Who runs the course?',
  anyCourse: 'Different courses, or not known',
  print: 'Print or save as PDF',
  printHint: 'It is made for A4, and for black and white.',
  back: 'Back to contacts',
  looking: 'Looking up this placement…',
  gone: { title: 'This placement is not on the list', lines: ['It may have a new name, or it may have closed.'] },
  offline: {
    title: 'You need signal to make a poster',
    lines: ['Stepwise looks up the newest contacts and teams first, so that nothing old is put up.'],
    again: 'Try again',
  },
  untrusted: {
    title: (team: string) => `Do not print this yet: ${team}`,
    lines: [
      'Stepwise could not trust who is on this team, so the poster would not lead learners to it.',
      'Tell whoever runs Stepwise for you.',
    ],
  },
  noTeams: 'No team here is on Stepwise yet. The poster shows contacts only. Print it again when a team has joined.',
};
