import type { Phone } from './phone.ts';

const ASKED = 'asked-to-stay';

/** Whether the browser was asked before to keep what is here, so that it is asked and told once. */
export async function askedToStay({ critical }: Phone): Promise<boolean> {
  return (await critical.meta.get(ASKED)) !== undefined;
}

export async function noteAsked({ critical }: Phone): Promise<void> {
  await critical.meta.put({ name: ASKED, value: 1 });
}
