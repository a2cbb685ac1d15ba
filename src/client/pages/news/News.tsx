import { useEffect, useState } from 'preact/hooks';
import { type NewsState, readNews } from '../../session/news.ts';
import type { Session } from '../../session/session.ts';
import { WithSession } from '../../session/WithSession.tsx';
import { settingsText } from '../../text/account.ts';
import { newsWayText, newsText as text } from '../../text/news.ts';
import { BackLink } from '../../ui/BackLink.tsx';
import { Button } from '../../ui/Button.tsx';
import { ChooseNews } from './ChooseNews.tsx';
import { LockScreen } from './LockScreen.tsx';

/** Being told of news while Stepwise is closed: off, until somebody wants it on this device. */
export function News() {
  return (
    <>
      <BackLink href="/settings">{settingsText.title}</BackLink>
      <h1>{text.title}</h1>
      <p class="sw-lead">{text.lead}</p>
      <LockScreen />
      <WithSession>{(session) => <Here session={session} />}</WithSession>
    </>
  );
}

function Here({ session }: { session: Session }) {
  const [state, setState] = useState<NewsState | null>(null);
  const look = async () => setState(session.kept() === 'phone' ? await readNews(session.phone) : NOTHING_KEPT);
  useEffect(() => void look(), []);
  if (!state) return <p role="status">{text.looking}</p>;
  if (state.way === 'ready') return <ChooseNews session={session} before={state.kinds} />;
  return (
    <>
      {newsWayText[state.way].map((line) => (
        <p key={line}>{line}</p>
      ))}
      <p>{text.sameHere}</p>
      {(state.way === 'offline' || state.way === 'denied') && (
        <Button look="secondary" onClick={() => void look()}>
          {text.again}
        </Button>
      )}
    </>
  );
}

/** Where the page is all that knows of this account, nobody could be told. */
const NOTHING_KEPT: NewsState = { way: 'none', kinds: [] };
