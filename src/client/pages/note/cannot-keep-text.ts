export const cannotKeepText = {
  mail: 'Send it by e-mail',
  print: 'Print it',
  unsealed: {
    title: 'This browser cannot lock your words',
    lines: [
      'Stepwise locks words before it keeps or sends them. Here it cannot, so it does neither.',
      'You can write it here and take it with you: copy it, e-mail it, or print it. It is gone when you close this page.',
    ],
  },
};
