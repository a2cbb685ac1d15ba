export const offerHomeScreenText = {
  line: 'Put this on your home screen. It opens in one tap, and your phone is less likely to clear your notes.',
  how: 'See how, and choose its name',
  close: 'No, thank you',
};
