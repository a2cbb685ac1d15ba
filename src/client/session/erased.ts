import { otherWindows } from '../platform/other-windows.ts';

const others = otherWindows('stepwise.erase');

let told = false;

/** Every other tab that holds something of an account goes blank, and lets go of what it holds. */
export function blankOthers(): void {
  told = true;
  others.tell();
}

/** An empty page in this one's place ends everything that runs in it. */
export function blankWhenErased(): void {
  others.hear(() => {
    // Two that notice at once would leave nobody to say what happened.
    if (told) return;
    document.title = '';
    document.body.replaceChildren();
    sessionStorage.clear();
    location.replace('about:blank');
  });
}
