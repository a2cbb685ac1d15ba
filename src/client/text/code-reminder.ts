export const codeReminderText = {
  line: 'Have you kept your recovery code? Without it, nobody can get your notes back if you lose this phone.',
  see: 'See your recovery code',
  close: 'Not now',
};
