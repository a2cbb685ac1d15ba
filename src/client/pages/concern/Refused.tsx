import { useState } from 'preact/hooks';
import type { Draft } from '#domain/concern/draft.ts';
import type { SentConcern } from '../../db/mine/concerns.ts';
import { letGoOfRefused } from '../../db/mine/let-go.ts';
import type { Session } from '../../session/session.ts';
import { sentenceFor } from '../../text/errors.ts';
import { followText } from '../../text/follow.ts';
import { saveText } from '../../text/saving.ts';
import { Button } from '../../ui/Button.tsx';
import { Callout } from '../../ui/Callout.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';

export interface RefusedProps {
  session: Session;
  draft: Draft;
  sent: SentConcern;
}

/** Why it did not go and what to do. The words are still here, so it can be sent again. */
export function Refused({ session, draft, sent }: RefusedProps) {
  const [problem, setProblem] = useState('');
  const { say, do: act } = sentenceFor(sent.code);
  async function letGo(): Promise<void> {
    const result = await letGoOfRefused(session.phone, draft, sent.sending.space);
    if (!result.ok) setProblem(`${saveText[result.problem].say} ${saveText[result.problem].do}`);
  }
  return (
    <Callout>
      <p>{say}</p>
      <p>{act}</p>
      <LinkButton href={`/concerns/${draft.id}/send`}>{followText.sendAgain}</LinkButton>
      <Button look="secondary" describedBy="let-go-note" onClick={() => void letGo()}>
        {followText.letGo}
      </Button>
      <p id="let-go-note">{followText.letGoNote}</p>
      <p role="alert">{problem}</p>
    </Callout>
  );
}
