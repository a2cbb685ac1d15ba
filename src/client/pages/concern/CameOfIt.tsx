import { useRef, useState } from 'preact/hooks';
import type { FixedAnswer } from '#domain/concern/conversation.ts';
import type { ReporterWord, SentConcern } from '../../db/mine/concerns.ts';
import { sayAsReporter } from '../../db/mine/concerns.ts';
import type { Session } from '../../session/session.ts';
import { followText } from '../../text/follow.ts';
import { saveText } from '../../text/saving.ts';
import { Button } from '../../ui/Button.tsx';
import { Callout } from '../../ui/Callout.tsx';

const ANSWERS: readonly FixedAnswer[] = ['yes', 'partly', 'no'];

/**
 * What came of it, "Is it fixed?", and one tap that opens it again: as long as there is an outcome, or the team has closed
 * it. Nothing waits for the answer.
 */
export function CameOfIt({ session, sent }: { session: Session; sent: SentConcern }) {
  const { sending, standing } = sent;
  const [problem, setProblem] = useState('');
  const said = useRef({ now: new Set<string>(), last: Promise.resolve() });
  const { outcome, closed, reopened } = standing;
  const asked = outcome ?? closed;
  if (!asked) return null;
  /** Pressed twice it is said once; another word, pressed meanwhile, is said after it. */
  function say(word: ReporterWord): void {
    const { now, last } = said.current;
    const name = JSON.stringify(word);
    if (now.has(name)) return;
    now.add(name);
    said.current.last = last.then(async () => {
      const result = await sayAsReporter(session.phone, sending, word);
      now.delete(name);
      setProblem(result.ok ? '' : `${saveText[result.problem].say} ${saveText[result.problem].do}`);
      if (result.ok) session.syncNow();
    });
  }
  return (
    <Callout look="plain" title={closed ? followText.closedTitle : followText.outcomeTitle} level={3}>
      {outcome && <p class="sw-words">{outcome.text}</p>}
      {closed?.learning && (
        <>
          <p>{followText.learning}</p>
          <p class="sw-words">{closed.learning}</p>
        </>
      )}
      {!sent.erased && (
        <>
          <fieldset class="nhsuk-fieldset">
            <legend class="nhsuk-fieldset__legend nhsuk-fieldset__legend--s">{followText.isItFixed}</legend>
            <div class="sw-fixed">
              {ANSWERS.map((is) => (
                <Button
                  key={is}
                  look="secondary"
                  pressed={asked.fixed === is}
                  onClick={() => {
                    if (asked.fixed !== is) say({ type: 'fixed', is });
                  }}
                >
                  {followText.fixed[is]}
                </Button>
              ))}
            </div>
          </fieldset>
          <p role="status">
            {asked.fixed && followText.fixedSaid[asked.fixed]} {reopened && followText.reopened}
          </p>
          {!reopened && (
            <>
              <Button
                look="secondary"
                describedBy={`reopen-${sending.space}`}
                onClick={() => say({ type: 'reopened' })}
              >
                {followText.reopen}
              </Button>
              <p id={`reopen-${sending.space}`}>{followText.reopenNote}</p>
            </>
          )}
        </>
      )}
      <p role="alert">{problem}</p>
    </Callout>
  );
}
