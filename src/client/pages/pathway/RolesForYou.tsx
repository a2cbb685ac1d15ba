import type { StepId } from '#content/schema.ts';
import { checkedOn } from '../../text/checked.ts';
import { learnText, sourcesFor } from '../../text/learn.ts';
import { Sources } from '../../ui/Sources.tsx';
import { type Picked, rolesThatDiffer } from './differing.ts';
import { pathwayText } from './pathway-text.ts';
import { RoleList } from './RoleList.tsx';

export function RolesForYou({ step, picked }: { step: StepId; picked: Picked }) {
  const differing = rolesThatDiffer(step, picked);
  if (!differing) return null;
  return (
    <>
      <h3>{pathwayText.forYou}</h3>
      <RoleList roles={differing.roles} />
      <Sources
        summary={learnText.where}
        of={pathwayText.forYou}
        sources={sourcesFor(differing.sources)}
        checked={checkedOn(differing.lastChecked)}
      />
    </>
  );
}
