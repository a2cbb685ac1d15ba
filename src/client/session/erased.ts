/** Between the tabs of this browser: everything is being removed. */
const CHANNEL = 'stepwise.erase';
let here = false;

const open = () => (typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(CHANNEL));

/** Every other tab that holds something of an account goes blank, and lets go of what it holds. */
export function blankOthers(): void {
  here = true;
  open()?.postMessage(1);
}

/** An empty page in this one's place ends everything that runs in it. */
export function blankWhenErased(): void {
  const channel = open();
  if (!channel) return;
  channel.onmessage = () => {
    if (here) return;
    document.title = '';
    document.body.replaceChildren();
    sessionStorage.clear();
    location.replace('about:blank');
  };
}
