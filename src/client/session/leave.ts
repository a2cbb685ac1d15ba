import { remembered, rememberedInTab, rememberInTab } from '../platform/remembered.ts';

const WEATHER = 'https://www.bbc.co.uk/weather';

/** Where *Leave quickly* goes: what the steward of this deployment chose, once this phone has heard of it. */
const leaveTo = () => remembered('leave') ?? WEATHER;

/**
 * Puts another site in this page's place. Without signal it would fail with its address on show, so then it is a blank
 * page.
 */
export function leave(): void {
  location.replace(navigator.onLine ? leaveTo() : 'about:blank');
}

/** Somebody left this tab: Back must not bring Stepwise up again. It ends when Stepwise is opened afresh. */
export const hasLeft = () => rememberedInTab('left') !== null;
export const noteLeft = (left: boolean) => rememberInTab('left', left ? '' : null);
