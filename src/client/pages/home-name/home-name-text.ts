/** How to, in the words that each phone shows. */
type Step = { sign: 'share' | 'add' | 'done' | 'menu'; say: string };

export const homeNameText = {
  title: 'On your home screen',
  lead: 'You can give this app a name that says nothing. Choose before you add it to your home screen.',
  legend: 'What shall it be called?',
  plainHint: 'Tabs and your browsing history say only this, too.',
  changed: (name: string) => `From now on it is called ${name}.`,
  hereTitle: 'It is on your home screen',
  here: 'You opened it from there.',
  howTitle: 'Then add it to your home screen',
  ask: 'Add it now',
  asked: 'Your phone is adding it. Look for it among your apps.',
  notAsked: 'It was not added. You can do it any time.',
  iphoneTitle: 'On an iPhone or iPad',
  iphone: [
    { sign: 'share', say: 'In Safari, tap Share.' },
    { sign: 'add', say: 'Tap Add to Home Screen.' },
    { sign: 'done', say: 'Tap Add.' },
  ] satisfies Step[],
  androidTitle: 'On Android',
  android: [
    { sign: 'menu', say: 'Open the browser’s menu.' },
    { sign: 'add', say: 'Tap Install, or Add to Home screen.' },
    { sign: 'done', say: 'Say yes.' },
  ] satisfies Step[],
  alongTitle: 'Bring your notes along',
  along: [
    'On an iPhone, the app on your home screen starts empty. What you wrote in Safari stays in Safari.',
    'To have the same notes in both: copy your recovery code here.',
    'Then open the app. Go to Settings, then “Open with a recovery code”.',
    'On Android there is nothing to do.',
  ],
  thereTitle: 'If it is on your home screen already',
  there: [
    'It keeps its old name until you remove it and add it again.',
    'On an iPhone, removing it also removes what you wrote in it. Keep your recovery code first.',
  ],
  code: 'See and keep your recovery code',
  limit: 'The pages themselves still say Stepwise at the top. Your browser may still list the address.',
};
