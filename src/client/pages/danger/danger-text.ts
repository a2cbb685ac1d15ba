/** What stands under the numbers; these and what to do are in the pack. */
export const dangerText = {
  after: 'Afterwards',
  write: 'Write it down',
  help: 'Help me decide what to do',
};
