/**
 * Takes the one-time token out of the address at once, so that it is not left in the history, on the screen or in a
 * bookmark. It lives in memory only.
 */
export function takeToken(): string {
  const token = location.hash.slice(1);
  if (token) history.replaceState(history.state, '', location.pathname);
  return token;
}
