export const contactsPageText = {
  title: 'My placement and contacts',
  step: (number: number, short: string) => `Step ${number}. ${short}`,
  anyStep: 'You can go to any step first.',
  none: 'Choose your placement, and the right people stand here. They stay on this phone, so you find them without signal.',
  poster: 'Print a poster of this placement',
  change: 'Change or remove my placement',
};
