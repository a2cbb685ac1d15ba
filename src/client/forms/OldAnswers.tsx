import type { Written } from '#domain/concern/draft.ts';
import { concernText } from '../text/concern.ts';
import { SummaryList } from '../ui/SummaryList.tsx';
import { noLongerAsked } from './to-send.ts';

/** What was answered under an earlier pack and has no place in this one: for its owner to read. */
export function OldAnswers({ written }: { written: Written }) {
  const old = noLongerAsked(written);
  if (old.length === 0) return null;
  return (
    <>
      <SummaryList rows={old.map(({ label, words }) => ({ key: label, value: words }))} />
      <p>{concernText.oldLead}</p>
    </>
  );
}
