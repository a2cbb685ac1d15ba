export const removeText = {
  title: 'Remove this?',
  lead: 'What you wrote will be gone from this phone. Nobody can bring it back.',
  devices: 'It also goes from your other devices, once they have signal.',
  unsent: 'Nobody else has read it.',
  sent: [
    'What you sent stays with the team. Removing it here does not take it back.',
    'You will not see their answers any more, and you cannot write to them about it from here.',
  ],
  waiting: 'Part of it is still waiting to send. It may go all the same.',
  remove: 'Remove it',
  keep: 'Keep it',
  failed: 'It was not removed.',
};
