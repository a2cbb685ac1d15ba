function titled(page: string): string {
  return `${page} – Stepwise`;
}

export const pageTitles = {
  home: 'Stepwise',
  pathway: titled('The three steps'),
  start: titled('Help me decide what to do'),
  note: titled('Write it down'),
  mine: titled('My concerns'),
  concern: titled('Your concern'),
  check: titled('Check your concern'),
  send: titled('Send your concern'),
  talk: titled('What to say'),
  receipt: titled('Your receipt'),
  checkReceipt: titled('Check a receipt'),
  otherWays: titled('Send it another way'),
  remove: titled('Remove this'),
  log: titled('Who did you tell'),
  placement: titled('My placement'),
  contacts: titled('My placement and contacts'),
  inbox: titled('Inbox'),
  recovery: titled('Recovery code'),
  open: titled('Open with a recovery code'),
  settings: titled('Settings'),
  setUp: titled('Set up'),
  steward: titled('Look after this Stepwise'),
  demo: titled('Demonstration'),
  learn: titled('Good to know'),
  danger: titled('Tell someone first'),
  privacy: titled('How we keep it private'),
  notFound: titled('Page not found'),
};
