/** Whether this phone has a lock, wherever it is said. */
export const lockStateText = {
  on: 'The lock is on.',
  none: 'There is no lock yet.',
};
