import { useEffect, useRef, useState } from 'preact/hooks';
import { isReviewOverdue, nameForAddress, scopeSaidIn } from '#domain/register/listed.ts';
import type { ScopeStanding } from '#domain/register/register.ts';
import { CategoryMark } from '../../forms/CategoryMark.tsx';
import { scopeWords } from '../../forms/scope-words.ts';
import type { Session } from '../../session/session.ts';
import { confirmText, registerText, scopeText as text } from '../../text/register.ts';
import { BackLink } from '../../ui/BackLink.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { History } from './History.tsx';
import { ProgressSeen } from './ProgressSeen.tsx';
import { NextReview, setOn, Unsent } from './ScopeCard.tsx';
import { SetFacts } from './SetFacts.tsx';
import { addressIn, type View } from './use-register.ts';
import { WaitingSet } from './WaitingSet.tsx';
import { WithRegister } from './WithRegister.tsx';

/** One place: what counts now, what waits, the progress seen, and everything that was ever set. */
export function OneScope({ params, query }: { params: Record<string, string>; query: Record<string, string> }) {
  const said = params['said'] ?? '';
  return (
    <WithRegister team={query['team']}>
      {(view, session) => {
        const standing = scopeSaidIn(view.register, said);
        return (
          <>
            <BackLink href={addressIn(view)}>{registerText.toRegister}</BackLink>
            {standing ? <Shown session={session} view={view} standing={standing} /> : <Missing />}
          </>
        );
      }}
    </WithRegister>
  );
}

export function Missing() {
  return (
    <>
      <h1>{registerText.missing}</h1>
      <p>{registerText.missingWhy}</p>
    </>
  );
}

function Shown({ session, view, standing }: { session: Session; view: View; standing: ScopeStanding }) {
  const { scope, current, waiting } = standing;
  const { place, parts } = scopeWords(scope, view.organisations);
  const [agreed, setAgreed] = useState(false);
  const said = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (agreed) said.current?.focus();
  }, [agreed]);
  return (
    <>
      <h1>{place}</h1>
      {parts.map((part) => (
        <p key={part}>{part}</p>
      ))}
      <p role="status" tabIndex={-1} ref={said}>
        {agreed && confirmText.agreed}
      </p>
      {waiting && (
        <WaitingSet
          session={session}
          view={view}
          standing={standing}
          waiting={waiting}
          onAgreed={() => setAgreed(true)}
        />
      )}
      <h2>{text.now}</h2>
      {current ? (
        <>
          <p>
            <CategoryMark category={current.category} /> <Unsent set={current} />
          </p>
          <p>
            {text.since(setOn(current))}. {text.setBy(view.named(current.author))}.
          </p>
          {isReviewOverdue(standing, view.today) && (
            <p>
              <NextReview standing={standing} view={view} />
            </p>
          )}
          <SetFacts session={session} view={view} set={current} />
        </>
      ) : (
        <p>{text.noCategory}</p>
      )}
      <LinkButton href={addressIn(view, `set/${nameForAddress(standing)}`)}>
        {current ? text.setAnother : text.set}
      </LinkButton>
      <ProgressSeen session={session} view={view} standing={standing} />
      <h2>{text.history}</h2>
      <History session={session} view={view} standing={standing} />
    </>
  );
}
