import { usePart } from '../../forms/use-part.ts';
import { concernText } from '../../text/concern.ts';
import { sessionText } from '../../text/session.ts';
import type { FollowProps } from './Follow.tsx';

/** Reading what came of it needs more code than writing, so it is fetched when there is something to follow. */
export function Followed(props: FollowProps) {
  const { Part, missing } = usePart(() => import('./Follow.tsx').then(({ Follow }) => Follow));
  if (Part) return <Part {...props} />;
  return (
    <>
      <h1>{concernText.title[props.draft.form]}</h1>
      {missing && sessionText.unfetched.lines.map((line) => <p key={line}>{line}</p>)}
    </>
  );
}
