import { useState } from 'preact/hooks';
import { readersOf } from '../../db/mine/sending.ts';
import { membersOf } from '../../forms/members-of.ts';
import { concernText } from '../../text/concern.ts';
import { Button } from '../../ui/Button.tsx';
import { Callout } from '../../ui/Callout.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { Form } from '../../ui/Form.tsx';
import type { Choice, UsableTeam } from './choice.ts';
import { sendText } from './send-text.ts';

const text = sendText.readers;

export interface ReadersProps {
  to: UsableTeam;
  choice: Choice;
  choose: (change: Partial<Choice>) => void;
  onNext: () => void;
}

export function Readers({ to, choice, choose, onNext }: ReadersProps) {
  const [tried, setTried] = useState(false);
  const roster = to.roster.verified;
  const members = membersOf(roster.current.members);
  const left = readersOf(roster, choice.barred);
  const nobodyName = choice.mode === 'confidential' && !left.some(({ role }) => role === 'lead');
  const toggle = (account: string, barred: boolean) =>
    choose({ barred: barred ? [...choice.barred, account] : choice.barred.filter((one) => one !== account) });
  return (
    <Form onSubmit={() => (left.length > 0 ? onNext() : setTried(true))}>
      <ErrorSummary errors={tried && left.length === 0 ? [{ id: 'reader-0', message: text.nobody }] : []} />
      <h1>{text.title}</h1>
      <p>{text.lead(to.organisation.name)}</p>
      <ul class="sw-tasks">
        {members.map(({ account, name, role }, at) => (
          <li class="sw-tasks__task" key={account}>
            <span class="sw-tasks__name" id={`reader-${at}-name`}>
              <strong>{name}</strong>
              <span class="sw-tasks__hint">{text.role[role]}</span>
            </span>
            <Checkbox
              id={`reader-${at}`}
              label={text.bar}
              describedBy={`reader-${at}-name`}
              checked={choice.barred.includes(account)}
              onChange={(barred) => toggle(account, barred)}
            />
          </li>
        ))}
      </ul>
      <div role="status">
        {left.length === 0 && !tried && <Callout>{text.nobody}</Callout>}
        {left.length > 0 && nobodyName && <Callout>{text.nobodyName}</Callout>}
      </div>
      <Button type="submit">{concernText.next}</Button>
    </Form>
  );
}
