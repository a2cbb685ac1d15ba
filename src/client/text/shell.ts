export const shellText = {
  name: 'Stepwise',
  /** On the home screen and in tabs, for those who chose it. */
  plainName: 'Notebook',
  skip: 'Skip to main content',
  leave: 'Leave quickly',
  danger: 'Someone in danger now?',
  tellFirst: 'Tell someone first',
  toStart: 'Start and my concerns',
  cannotSave: 'This browser is not letting Stepwise save.',
  locked: 'Locked.',
  nothingSent: 'Nothing is sent unless you send it.',
  updateReady: 'A new version is ready.',
  useUpdate: 'Use it now',
  close: 'Close',
};
