import type { Action } from '#domain/casework/casework.ts';
import { workText } from '../text/casework.ts';

/** A member by job title, anybody else as they were named. */
export function ownerName(owner: Action['owner'], titles: ReadonlyMap<string, string>): string {
  return owner.kind === 'organisation' ? owner.name : (titles.get(owner.account) ?? workText.someone);
}
