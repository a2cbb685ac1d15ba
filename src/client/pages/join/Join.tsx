import { useEffect, useState } from 'preact/hooks';
import { readLink } from '#domain/poster/link.ts';
import { loadPlace, readScanned } from '../../db/places/place.ts';
import { PosterCode } from '../../forms/PosterCode.tsx';
import { useLive } from '../../session/SessionProvider.tsx';
import type { Session } from '../../session/session.ts';
import { WithSession } from '../../session/WithSession.tsx';
import { shellText } from '../../text/shell.ts';
import { BackLink } from '../../ui/BackLink.tsx';
import { useFocusOnChange } from '../../ui/use-focus-on-change.ts';
import { AfterJoin } from './AfterJoin.tsx';
import { joinText as text } from './join-text.ts';
import { ThisPlacement } from './ThisPlacement.tsx';

export function Join() {
  return <WithSession>{(session) => <FromPoster session={session} />}</WithSession>;
}

/** Where a poster leads. What its code holds is read once and leaves the address: it says where somebody is. */
function FromPoster({ session }: { session: Session }) {
  const [digits, show] = useState(takeDigits);
  const [set, setSet] = useState(false);
  const stored = useLive(
    session,
    async (phone) => ({ place: await loadPlace(phone), scanned: await readScanned(phone) }),
    [],
  );
  useEffect(() => {
    const another = () => {
      const next = takeDigits();
      if (next === null) return;
      setSet(false);
      show(next);
    };
    addEventListener('hashchange', another);
    return () => removeEventListener('hashchange', another);
  }, []);
  const waits = digits === null && stored?.scanned != null;
  // What waited stays on the page when it is done.
  useEffect(() => {
    if (waits) setSet(true);
  }, [waits]);
  const link = digits === null ? null : readLink(digits);
  const here = useFocusOnChange(digits ?? '');
  if (!stored) return null;
  return (
    <div ref={here}>
      <BackLink href="/">{shellText.toStart}</BackLink>
      {set || waits ? (
        <AfterJoin session={session} />
      ) : link ? (
        <ThisPlacement key={digits} session={session} link={link} place={stored.place} onSet={() => setSet(true)} />
      ) : (
        <>
          {digits !== null && (
            <>
              <h1>{text.damaged.title}</h1>
              {text.damaged.lines.map((line) => (
                <p key={line}>{line}</p>
              ))}
            </>
          )}
          <PosterCode title={digits === null} onFound={show} />
          <p>
            <a href="/placement">{text.byName}</a>
          </p>
        </>
      )}
    </div>
  );
}

function takeDigits(): string | null {
  const digits = location.hash.slice(1);
  if (digits === '') return null;
  history.replaceState(history.state, '', location.pathname);
  return digits;
}
