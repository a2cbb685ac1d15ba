export const failureText = {
  title: 'Something went wrong',
  kept: 'What was saved is still on this phone.',
  lost: 'The last words you typed may not be saved. Open the page again to check.',
  reload: 'Open it again',
  missingTitle: 'This page did not load',
  missingWhy: 'You may have no signal, or Stepwise was updated while it was open.',
  danger: 'If someone is in danger, tell the person in charge now. Or call 2222 in hospital, 999 anywhere else.',
  again: 'Try again',
};
