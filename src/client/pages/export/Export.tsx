import { useState } from 'preact/hooks';
import { type Seat, WithTeams } from '../../forms/WithTeams.tsx';
import { BackLink } from '../../ui/BackLink.tsx';
import { Callout } from '../../ui/Callout.tsx';
import { ChooseCases } from './ChooseCases.tsx';
import { Counts } from './Counts.tsx';
import { type Choice, START } from './choice.ts';
import { exportText as text } from './export-text.ts';
import { MakeFiles } from './MakeFiles.tsx';

/** A copy of what a member may read, as files: of cases one by one, or of counts that may be given to others. */
export function Export() {
  return (
    <>
      <BackLink href="/picture">{text.toPicture}</BackLink>
      <WithTeams>{(desk) => <Files desk={desk} />}</WithTeams>
    </>
  );
}

function Files({ desk }: { desk: Seat }) {
  const [choice, choose] = useState<Choice>(START);
  return (
    <>
      <h1>{text.title}</h1>
      <p>{text.lead}</p>
      <Callout title={text.notSealed}>
        <p>{text.notSealedWhy}</p>
      </Callout>
      <ChooseCases desk={desk} choice={choice} onChange={(change) => choose({ ...choice, ...change })} />
      <MakeFiles key={JSON.stringify(choice)} desk={desk} choice={choice} />
      <h2>{text.counts.title}</h2>
      <Counts desk={desk} />
    </>
  );
}
