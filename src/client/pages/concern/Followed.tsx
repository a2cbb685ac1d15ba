import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { followText } from '../../text/follow.ts';
import { sessionText } from '../../text/session.ts';
import type { FollowProps } from './Follow.tsx';

/** Reading what came of it needs more code than writing, so it is fetched when there is something to follow. */
export function Followed(props: FollowProps) {
  const [Follow, setFollow] = useState<ComponentType<FollowProps> | null>(null);
  const [missing, setMissing] = useState(false);
  useEffect(() => {
    import('./Follow.tsx').then(
      (module) => setFollow(() => module.Follow),
      () => setMissing(true),
    );
  }, []);
  if (Follow) return <Follow {...props} />;
  return (
    <>
      <h1>{followText.title}</h1>
      {missing && sessionText.unfetched.lines.map((line) => <p key={line}>{line}</p>)}
    </>
  );
}
