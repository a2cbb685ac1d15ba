import type { OwnDevice } from '../../session/devices.ts';
import { daySaid, longDate } from '../../text/dates.ts';
import { devicesText as text } from '../../text/devices.ts';

/** What the person called it, or what can be said of it. */
export function nameOf({ name, isThis, added }: OwnDevice): string {
  return name ?? (isThis ? text.thisDevice : text.unnamed(longDate(added)));
}

export function sinceWhen({ added, seen }: OwnDevice, now: Date): string {
  return `${text.added(daySaid(added, now))} ${seen ? text.seen(daySaid(seen, now)) : text.notSeen}`;
}

export function removedLine(device: OwnDevice, now: Date): string {
  return text.removedOn(nameOf(device), daySaid(device.removed ?? '', now));
}
