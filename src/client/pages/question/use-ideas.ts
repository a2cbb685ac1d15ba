import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Written } from '#domain/concern/draft.ts';
import type { Ideas } from '../../forms/AnswerField.tsx';

type Suggest = (written: Written) => Ideas | undefined;

/** The question that `domains.json` names. Its ideas weigh more than its page, so they come when it is asked. */
const DOMAINS = 'domains';

/** Which options may fit, from what was answered. The question is whole without them: nothing waits for them. */
export function useIdeas(question: string, written: Written | null | undefined): Ideas | undefined {
  const [suggest, setSuggest] = useState<Suggest>();
  useEffect(() => {
    if (question !== DOMAINS) return;
    import('./domain-ideas.tsx').then(
      ({ domainIdeas }) => setSuggest(() => domainIdeas),
      () => {},
    );
  }, [question]);
  return useMemo(() => (written ? suggest?.(written) : undefined), [written?.answers, suggest]);
}
