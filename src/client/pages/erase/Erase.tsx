import { useState } from 'preact/hooks';
import { listDrafts } from '../../db/documents.ts';
import { useLive, useSession } from '../../session/SessionProvider.tsx';
import { settingsText } from '../../text/account.ts';
import { BackLink } from '../../ui/BackLink.tsx';
import { Button } from '../../ui/Button.tsx';
import { useFocusOnChange } from '../../ui/use-focus-on-change.ts';
import { eraseText as text } from './erase-text.ts';
import { NotSentYet } from './NotSentYet.tsx';
import { Sure } from './Sure.tsx';
import { useNotSent } from './use-not-sent.ts';

/** Works whether or not the phone can be opened: what is locked or damaged can be removed too. */
export function Erase() {
  const state = useSession();
  const session = state.status === 'open' ? state.session : null;
  const notSent = useNotSent(session);
  const drafts = useLive(
    session,
    async (phone) => (await listDrafts(phone)).filter(({ sent }) => sent.length === 0).length,
    [],
  );
  const [asked, ask] = useState(false);
  const place = useFocusOnChange(asked ? 'sure' : 'first');
  if (asked) {
    return (
      <div ref={place}>
        <Sure waiting={notSent === null || (notSent?.concerns ?? 0) > 0} onKeep={() => ask(false)} />
      </div>
    );
  }
  return (
    <div ref={place}>
      <BackLink href="/settings">{settingsText.title}</BackLink>
      <h1>{text.title}</h1>
      <p class="sw-lead">{text.lead}</p>
      <h2>{text.sendTitle}</h2>
      <NotSentYet session={session} notSent={notSent} drafts={drafts ?? 0} />
      <h2>{text.goesTitle}</h2>
      <Lines lines={text.goes} />
      <h2>{text.staysTitle}</h2>
      <Lines lines={text.stays} />
      <p>
        <a href="/recovery">{text.code}</a>
      </p>
      <h2>{text.cannotTitle}</h2>
      <Lines lines={text.cannot} />
      <Button onClick={() => ask(true)}>{text.next}</Button>
    </div>
  );
}

function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
