export const homeText = {
  title: 'Something not right on your placement?',
  lead: 'You can raise it. We’ll take it one step at a time.',
  write: 'Write it down',
  help: 'Help me decide what to do',
  mine: 'My concerns',
  howTitle: 'How raising a concern works',
  anyStep: 'You can go to any step. You don’t need to do the one before it first.',
  onlyYou: 'Only you can read what you write here.',
  howPrivate: 'How we keep it private',
  learn: 'Good to know before you speak up',
  settings: 'Recovery code and settings',
  inbox: 'Inbox, for teams that receive concerns',
};
