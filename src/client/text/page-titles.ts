function titled(page: string): string {
  return `${page} – Stepwise`;
}

export const pageTitles = {
  home: 'Stepwise',
  pathway: titled('The three steps'),
  start: titled('Help me decide what to do'),
  note: titled('Write it down'),
  concern: titled('Your concern'),
  check: titled('Check your concern'),
  send: titled('Send your concern'),
  remove: titled('Remove this'),
  placement: titled('My placement'),
  contacts: titled('My placement and contacts'),
  inbox: titled('Inbox'),
  recovery: titled('Recovery code'),
  open: titled('Open with a recovery code'),
  settings: titled('Settings'),
  setUp: titled('Set up'),
  demo: titled('Demonstration'),
  learn: titled('Good to know'),
  danger: titled('Tell someone first'),
  privacy: titled('How we keep it private'),
  notFound: titled('Page not found'),
};
