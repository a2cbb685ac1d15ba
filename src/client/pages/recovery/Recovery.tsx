import { useState } from 'preact/hooks';
import { recoveryCodeOf } from '../../db/exchange/account.ts';
import { aboutAccount } from '../../db/mine/about-account.ts';
import { groupsToAsk } from '../../db/mine/recovery.ts';
import { useLive } from '../../session/SessionProvider.tsx';
import type { Session } from '../../session/session.ts';
import { WithSession } from '../../session/WithSession.tsx';
import { recoveryText, settingsText } from '../../text/account.ts';
import { daySaid } from '../../text/dates.ts';
import { BackLink } from '../../ui/BackLink.tsx';
import { Button } from '../../ui/Button.tsx';
import { CodeGroups } from '../../ui/CodeGroups.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { useFocusOnChange } from '../../ui/use-focus-on-change.ts';
import { CheckCode } from './CheckCode.tsx';
import { KeepCode } from './KeepCode.tsx';

export function Recovery() {
  return <WithSession>{(session) => <Code session={session} />}</WithSession>;
}

/** The code, or the question for two groups of it: never both at once. */
function Code({ session }: { session: Session }) {
  const { phone } = session;
  const code = useLive(session, recoveryCodeOf, []);
  const [asked, ask] = useState<readonly number[] | null>(null);
  const place = useFocusOnChange(asked?.join(' '));
  if (!code) return <h1>{recoveryText.title}</h1>;
  return (
    <div ref={place}>
      <BackLink href="/settings">{settingsText.title}</BackLink>
      {asked ? (
        <CheckCode session={session} groups={asked} onBack={() => ask(null)} />
      ) : (
        <Shown session={session} code={code} onCheck={() => void groupsToAsk(phone).then(ask)} />
      )}
    </div>
  );
}

function Shown({ session, code, onCheck }: { session: Session; code: string; onCheck: () => void }) {
  const about = useLive(session, aboutAccount, []);
  return (
    <>
      <h1>{recoveryText.title}</h1>
      <CodeGroups code={code} />
      <p>{recoveryText.opens}</p>
      <p>{recoveryText.anyone}</p>
      <p>{recoveryText.losing}</p>
      <div class="sw-not-printed">
        <KeepCode code={code} />
        <h2>{recoveryText.checkTitle}</h2>
        {about?.checked && <p>{recoveryText.checked(daySaid(about.checked, session.phone.clock.now()))}</p>}
        <p>{recoveryText.checkWhy}</p>
        <Button onClick={onCheck}>{recoveryText.check}</Button>
        <LinkButton href="/settings" look="secondary">
          {recoveryText.later}
        </LinkButton>
      </div>
    </>
  );
}
