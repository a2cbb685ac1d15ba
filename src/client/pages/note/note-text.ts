export const noteText = {
  label: 'Write it down',
  hintTitle: 'What helps later',
  hint: [
    'What happened.',
    'Where and when.',
    'Who was there. Use job roles, not names.',
    'What you saw or heard, in your own words.',
  ],
  done: 'Done',
  makeConcern: 'Make it a concern',
  openConcern: 'Go on with your concern',
  concernNote: 'A concern has a few more questions. You can skip any of them.',
  remove: 'Remove this note',
  notMine: 'This is not my phone',
};
