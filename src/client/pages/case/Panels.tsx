import { ActionsPanel } from './ActionsPanel.tsx';
import { Answer } from './Answer.tsx';
import { AssessedPanel } from './AssessedPanel.tsx';
import { Handling } from './Handling.tsx';
import { HowFar } from './HowFar.tsx';
import { More } from './More.tsx';
import { Notes } from './Notes.tsx';
import { WhoHasRead } from './WhoHasRead.tsx';
import type { CaseProps } from './WithCase.tsx';

/**
 * What a member can do about a concern, in the order in which it is mostly done. Each panel says how it stands; what needs
 * a longer form has a page of its own under the concern.
 */
export function Panels(props: CaseProps) {
  return (
    <>
      <Handling {...props} />
      <HowFar {...props} />
      <AssessedPanel {...props} />
      <ActionsPanel {...props} />
      <Answer {...props} />
      <Notes {...props} />
      <WhoHasRead {...props} />
      <More {...props} />
    </>
  );
}
