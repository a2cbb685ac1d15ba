import { number, plural } from '../../text/plural.ts';

export const importText = {
  title: 'Import from a spreadsheet',
  lead: 'Choose a CSV file with your places, teams and contacts. Nothing changes until you say so.',
  shape: 'How the file has to look',
  shapeLines: [
    'One row for each thing. The column “kind” says what it is: region, education provider, placement provider, site, placement, team or contact.',
    '“code” is your own short name for it. Keep it: the next file finds the same thing again by its code.',
    '“belongs to” is the code of what it is part of. A placement belongs to a site; a site, team or contact to an organisation; an organisation to a region.',
    '“step” is 1, 2 or 3. Leave it empty for the usual step of that organisation.',
    '“last checked” is the day on which someone checked the contact, such as 20/11/2026.',
    'For a contact, “name” is the role. Never put a person’s name there.',
    'Save it as “CSV UTF-8”. Up to 100,000 rows and 20 MB.',
  ],
  example: 'Save an example file',
  exampleName: 'stepwise-example.csv',
  file: 'Choose the file',
  reading: 'Reading the file',
  rows: (count: number) => plural(count, { one: '# row read.', other: '# rows read.' }),
  oldLetters:
    'This file does not use UTF-8. We read it as your spreadsheet most likely meant it. Check names with accents or a pound sign.',
  problemsTitle: (count: number) => plural(count, { one: '# problem in the file', other: '# problems in the file' }),
  problems: 'Nothing was imported. Mend these in your spreadsheet, save it, and choose it again.',
  morePages: (count: number) => `And ${number(count)} more.`,
  planTitle: 'What would change',
  nothing: 'Everything in this file is here already. Nothing would change.',
  remove: 'What the file leaves out',
  removeTick: 'Also remove what this file does not name',
  removeHint: 'Only in the organisations it names. Teams that people are on stay.',
  removedTitle: 'This would be removed',
  import: 'Import it',
  another: 'Choose another file',
  importing: 'Importing',
  progress: (done: number, all: number) =>
    `${number(done)} of ${plural(all, { one: '# organisation is on the server.', other: '# organisations are on the server.' })}`,
  stopped: 'The import stopped',
  stoppedWhy: (done: number, all: number) =>
    `${number(done)} of ${plural(all, { one: '# organisation is in, and stays.', other: '# organisations are in, and stay.' })} Choose the same file again to do the rest.`,
  at: (name: string) => `It stopped at ${name}.`,
  doneTitle: 'Imported',
  done: (all: number) =>
    plural(all, { one: '# organisation was added or changed.', other: '# organisations were added or changed.' }),
  doneNext: 'Phones get it the next time they have signal.',
  toList: 'See the organisations',
  unread: 'The file could not be read. Choose it again.',
};
