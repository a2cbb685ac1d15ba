import { useEffect, useRef, useState } from 'preact/hooks';
import { erasePhone, type Leftover } from '../../session/erase.ts';
import { leave } from '../../session/leave.ts';
import { Button } from '../../ui/Button.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { eraseText, erasedText as text } from './erase-text.ts';

const KINDS = Object.keys(text.labels) as Leftover[];

/** What was found when everything had been removed. */
export function Removed({ left: first }: { left: readonly Leftover[] }) {
  const [left, show] = useState(first);
  const [busy, setBusy] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [left]);
  async function again(): Promise<void> {
    setBusy(true);
    show(await erasePhone());
    setBusy(false);
  }
  const gone = KINDS.filter((kind) => !left.includes(kind));
  return (
    <div class="sw-shell">
      <main class="sw-main sw-width" id="main">
        <h1 ref={heading} tabIndex={-1}>
          {left.length === 0 ? text.title : text.partTitle}
        </h1>
        {left.length > 0 && (
          <>
            <p>{text.left}</p>
            <Kinds kinds={left} />
            <p>{text.again}</p>
            <Button busy={busy} onClick={() => void again()}>
              {text.tryAgain}
            </Button>
          </>
        )}
        {gone.length > 0 && (
          <>
            <p>{text.gone}</p>
            <Kinds kinds={gone} />
          </>
        )}
        <h2>{eraseText.cannotTitle}</h2>
        <ul>
          {eraseText.cannot.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <h2>{eraseText.staysTitle}</h2>
        <ul>
          {eraseText.stays.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <Button onClick={leave}>{text.leave}</Button>
        <LinkButton href="/" look="secondary">
          {text.fresh}
        </LinkButton>
      </main>
    </div>
  );
}

function Kinds({ kinds }: { kinds: readonly Leftover[] }) {
  return (
    <ul>
      {kinds.map((kind) => (
        <li key={kind}>{text.labels[kind]}</li>
      ))}
    </ul>
  );
}
