import { remembered } from '../platform/remembered.ts';
import { shellText } from '../text/shell.ts';

/** Whether this app goes by its neutral name here: on the home screen, and in its tabs. */
export function isPlain(): boolean {
  return remembered('plain') !== null;
}

/** Under the neutral name every tab says only that. */
export function nameTab(title: string): void {
  document.title = isPlain() ? shellText.plainName : title;
}
