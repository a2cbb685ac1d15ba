export const homeNameText = {
  title: 'Name on your home screen',
  lead: 'You can give this app a name that says nothing. Choose before you add it to your home screen.',
  legend: 'What shall it be called?',
  plainHint: 'Tabs and your browsing history say only this, too.',
  changed: (name: string) => `From now on it is called ${name}.`,
  howTitle: 'Then add it to your home screen',
  how: [
    'On an iPhone: tap Share, then Add to Home Screen.',
    'On Android: open the browser’s menu, then tap Install or Add to Home screen.',
  ],
  thereTitle: 'If it is on your home screen already',
  there: [
    'It keeps its old name until you remove it and add it again.',
    'On an iPhone, removing it also removes what you wrote in it. Keep your recovery code first.',
  ],
  code: 'See and keep your recovery code',
  limit: 'The pages themselves still say Stepwise at the top. Your browser may still list the address.',
};
