import { remembered } from '../platform/remembered.ts';

const WEATHER = 'https://www.bbc.co.uk/weather';

/** Where *Leave quickly* goes: what the steward of this deployment chose, once this phone has heard of it. */
export function leaveTo(): string {
  return remembered('leave') ?? WEATHER;
}
