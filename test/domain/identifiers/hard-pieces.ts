/** Each is the worst for some pattern: repeats that almost match, or that match everywhere. */
export const HARD_PIECES = {
  words: 'Nobody came to the bay when I called for help. ',
  letters: 'a',
  digits: '9',
  'digits apart': '1 ',
  noughts: '0 7 ',
  plus: '+4',
  spaces: ' ',
  dots: '1.1.1',
  at: '@',
  'a@': 'a@a.',
  dashes: 'a-a@a-a-',
  'phone numbers': '07700900123 ',
  'NHS numbers': '9434765919 ',
  labels: 'hospital number ',
  born: 'born ',
  dates: '3/4/56 ',
  months: '1 jan ',
  postcodes: 'M1 1AE ',
  'right-to-left': '\u202eא943 ',
  emoji: '👩🏽‍⚕️',
};

export const repeated = (piece: string, length: number) =>
  piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
