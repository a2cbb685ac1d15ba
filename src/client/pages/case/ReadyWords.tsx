import { useId, useState } from 'preact/hooks';
import content from '#content/packs/england/replies.json' with { type: 'json' };
import type { Replies, ReplyKind } from '#content/replies.ts';
import { handleText } from '../../text/case.ts';
import { Button } from '../../ui/Button.tsx';
import { Details } from '../../ui/Details.tsx';
import { Select } from '../../ui/Select.tsx';

const { replies } = content as Replies;
const text = handleText.ready;

/** Words to begin from. They are put into the box, and nothing in it is lost. */
export function ReadyWords({ kinds, add }: { kinds: readonly ReplyKind[]; add: (words: string) => void }) {
  const id = useId();
  const fitting = replies.filter(({ kind }) => kinds.includes(kind));
  const [chosen, choose] = useState(fitting[0]?.id ?? '');
  const words = fitting.find((one) => one.id === chosen)?.lines.join('\n\n') ?? '';
  return (
    <Details summary={text.title}>
      <p>{text.note}</p>
      <Select
        id={id}
        label={text.which}
        options={fitting.map((one) => ({ value: one.id, label: one.title }))}
        value={chosen}
        onChange={choose}
      />
      <p class="sw-words">{words}</p>
      <Button look="secondary" onClick={() => add(words)}>
        {text.put}
      </Button>
    </Details>
  );
}
