export const demoText = {
  title: 'Open the demonstration',
  lead: 'Choose who you want to be. You can come back here at any time and choose again.',
  note: 'Everyone can open these accounts and read what is in them. Don’t write about anything real.',
  together: 'To watch both sides at once, use two browsers. One browser shows whoever was opened last.',
  open: (label: string) => `Open as ${label.charAt(0).toLowerCase()}${label.slice(1)}`,
  none: 'This is not a demonstration',
  noneWhy: 'This server is for real concerns, so there are no accounts to try out.',
  offline: 'No answer from the server',
  offlineWhy: 'The list of people comes from the server. Try again when you have signal.',
  again: 'Try again',
  start: 'Go to the start',
  failed: 'This account could not be opened here.',
};
