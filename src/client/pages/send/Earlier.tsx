import type { EarlierEntry } from '#protocol/events.ts';
import { earlierTitle, earlierWords } from '../../forms/EarlierList.tsx';
import { concernText } from '../../text/concern.ts';
import { dayNamed } from '../../text/dates.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkboxes } from '../../ui/Checkboxes.tsx';
import { Form } from '../../ui/Form.tsx';
import type { Choice } from './choice.ts';
import { sendText } from './send-text.ts';

const text = sendText.earlier;

export interface EarlierProps {
  entries: readonly (EarlierEntry & { key: string })[];
  choice: Choice;
  choose: (change: Partial<Choice>) => void;
  onNext: () => void;
}

/** The learner's account goes on to the next step with its story, as much of it as they want. */
export function Earlier({ entries, choice, choose, onNext }: EarlierProps) {
  const keys = entries.map(({ key }) => key);
  return (
    <Form onSubmit={() => onNext()}>
      <h1>{text.title}</h1>
      <p>{text.lead}</p>
      <Checkboxes
        id="earlier"
        legend={text.legend}
        options={entries.map((entry) => ({
          value: entry.key,
          label: `${dayNamed(entry.day)}: ${earlierTitle(entry)}`,
          hint: <span class="sw-words-short">{earlierWords(entry).join(' ')}</span>,
        }))}
        values={keys.filter((key) => !choice.leftOut.includes(key))}
        onChange={(ticked) => choose({ leftOut: keys.filter((key) => !ticked.includes(key)) })}
      />
      <Button type="submit">{concernText.next}</Button>
    </Form>
  );
}
