import { otherWindows } from '../platform/other-windows.ts';

const others = otherWindows('stepwise.erase');

/** Every other tab that holds something of an account goes blank, and lets go of what it holds. */
export const blankOthers = others.tell;

/** An empty page in this one's place ends everything that runs in it. */
export function blankWhenErased(): void {
  others.hear(() => {
    document.title = '';
    document.body.replaceChildren();
    sessionStorage.clear();
    location.replace('about:blank');
  });
}
