import type { ComponentChildren } from 'preact';
import { remindsOfCode } from '#domain/account/about-account.ts';
import { aboutAccount, closeReminder, todayOf } from '../db/mine/about-account.ts';
import { useLive } from '../session/SessionProvider.tsx';
import type { Session } from '../session/session.ts';
import { codeReminderText } from '../text/code-reminder.ts';
import { Button } from '../ui/Button.tsx';

export interface CodeReminderProps {
  session: Session;
  /** What may be said while there is nothing to remind of: one such line at a time is enough. */
  children: ComponentChildren;
}

/** One calm line for somebody who sent something and never checked their recovery code. Closed, it comes again in two weeks. */
export function CodeReminder({ session, children }: CodeReminderProps) {
  const { phone } = session;
  const due = useLive(session, async (of) => remindsOfCode(await aboutAccount(of), todayOf(of)), []);
  if (due === undefined) return null;
  if (!due) return <>{children}</>;
  return (
    <div class="sw-callout sw-callout--plain">
      <p>
        {codeReminderText.line} <a href="/recovery">{codeReminderText.see}</a>
      </p>
      <Button look="secondary" onClick={() => void closeReminder(phone)}>
        {codeReminderText.close}
      </Button>
    </div>
  );
}
