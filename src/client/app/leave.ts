const neutralAddress = 'https://www.bbc.co.uk/weather';

/** Without signal the neutral page would fail with its address on show, so a blank one takes its place. */
export function leaveQuickly(): void {
  document.title = '';
  document.body.replaceChildren();
  location.replace(navigator.onLine ? neutralAddress : 'about:blank');
}
