export const notFoundText = {
  title: 'There is no page here',
  why: 'The link may be old, or a letter may be missing. Nothing you wrote is lost.',
  start: 'Go to the start',
};
