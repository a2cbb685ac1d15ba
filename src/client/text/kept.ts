/** Words about where things are kept, and for how long. */
export const keptText = {
  mayBeCleared:
    'This browser may clear what is kept here, if the phone runs out of room or after weeks without Stepwise.',
  sendOrCode: 'Send it, or keep your recovery code.',
  code: 'Keep your recovery code',
  phone: 'What you write is kept on this phone.',
  stays: 'The browser has agreed to keep it until you clear it.',
  page: 'What you write is kept while this page is open. It is gone when you close the page.',
  notMine: 'This is not my phone',
  notMineWhy: [
    'Stepwise can keep nothing here. What you write stays only while this page is open.',
    'What is already kept on this phone stays as it is, out of sight.',
    'Stepwise itself may stay in the browser, with none of your words.',
  ],
  keepNothing: 'Keep nothing here',
  keepAgain: 'Keep things on this phone again',
  noCode: 'Nothing is kept on this phone now, so a recovery code cannot be opened here.',
  beforeClosing: 'Before you close this page',
  lostWithPage: 'Nothing stays here when you close this page. To read the answers later, take a way back with you.',
  toPaper: 'Write ten words on paper',
};
