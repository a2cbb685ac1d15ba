/**
 * All that ever stands on a locked screen, whatever the news is. The phone adds the name of the app by itself: Stepwise, or
 * the neutral one.
 */
export const lockScreenText = { news: 'There is something new' };
