import { identifierText } from '../text/identifiers.ts';
import { leadText } from '../text/team.ts';
import { useFindIdentifiers } from './use-find-identifiers.ts';

const LIMIT = 80;

/** What is wrong with a job title. Names cannot be told from jobs, but a number or an address is never a job. */
export function useJobTitleFlaw(): (title: string) => string | undefined {
  const find = useFindIdentifiers();
  return (title) => {
    if (title.trim() === '') return leadText.jobEmpty;
    if (title.trim().length > LIMIT) return leadText.jobLong;
    const [found] = find(title);
    return found && leadText.jobPersonal(identifierText.looksLike(found.kind));
  };
}
