import { identifierText } from '../text/identifiers.ts';
import { leadText } from '../text/team.ts';

const LIMIT = 80;

/**
 * What is wrong with a job title, which everybody will see. A name cannot be told from a job, but a number or an address is
 * never one. The patterns are fetched when they are wanted; without them nothing is found.
 */
export async function jobTitleFlaw(title: string, now: Date): Promise<string | undefined> {
  if (title.trim() === '') return leadText.jobEmpty;
  if (title.trim().length > LIMIT) return leadText.jobLong;
  const patterns = await import('#domain/identifiers/find.ts').catch(() => null);
  const [found] = patterns?.findIdentifiers(title, now.getFullYear()) ?? [];
  return found && leadText.jobPersonal(identifierText.looksLike(found.kind));
}
