/** The short code on a poster: on the page it opens, and where a placement is looked for. */
export const posterCodeText = {
  label: 'Type the code from a poster',
  hint: 'It has 8 letters and numbers, like K7QM-2F9X. It stands beside the square picture.',
  find: 'Find this placement',
  problems: {
    not_a_code: 'One of the letters is not right. Check it against the poster. It never has the letter U.',
    unknown_code: 'No placement has this code. Check it against the poster, or look for your placement by name.',
    offline: 'There is no signal. The code stays here. Try again when you have signal.',
  },
};
