import { whoSeesText } from '../../text/who-sees.ts';
import { Tag } from '../../ui/Tag.tsx';
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
 * What a member can do about a concern: first what the person who raised it can read, then what stays in the team. Each panel
 * says how it stands; what needs a longer form has a page of its own under the concern.
 */
export function Panels(props: CaseProps) {
  return (
    <>
      <Handling {...props} />
      <HowFar {...props} />
      <Answer {...props} />
      <section class="sw-team-only" aria-labelledby="team-only">
        <p id="team-only">
          <Tag>{whoSeesText.onlyTeam}</Tag>
        </p>
        <AssessedPanel {...props} />
        <ActionsPanel {...props} />
        <Notes {...props} />
        <WhoHasRead {...props} />
      </section>
      <More {...props} />
    </>
  );
}
