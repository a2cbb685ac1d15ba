import content from '#content/packs/england/replies.json' with { type: 'json' };
import type { Replies, ReplyKind } from '#content/replies.ts';
import { handleText } from '../../text/case.ts';
import { Button } from '../../ui/Button.tsx';
import { Details } from '../../ui/Details.tsx';

const { replies } = content as Replies;

/** Words to begin from. They are put into the box, and nothing in it is lost. */
export function ReadyWords({ kinds, add }: { kinds: readonly ReplyKind[]; add: (words: string) => void }) {
  return (
    <Details summary={handleText.ready}>
      <p>{handleText.readyNote}</p>
      <ul class="sw-case__ready">
        {replies
          .filter(({ kind }) => kinds.includes(kind))
          .map(({ id, title, lines }) => (
            <li key={id}>
              <Button look="secondary" onClick={() => add(lines.join('\n\n'))}>
                {title}
              </Button>
            </li>
          ))}
      </ul>
    </Details>
  );
}
