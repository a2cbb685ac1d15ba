import { useState } from 'preact/hooks';
import { Button } from '../../ui/Button.tsx';
import { Callout } from '../../ui/Callout.tsx';
import { stewardText as text } from './steward-text.ts';

/** Asks once more. `inTheWay`: why it cannot go. */
export function ConfirmRemove({
  name,
  inTheWay,
  onRemove,
}: {
  name: string;
  inTheWay?: string | undefined;
  onRemove: () => void;
}) {
  const [asked, ask] = useState(false);
  return (
    <section class="sw-part">
      <div role="alert">
        {asked && (
          <Callout title={text.removeTitle(name)} look="plain">
            <p>{inTheWay ?? text.removeWhy}</p>
            {!inTheWay && (
              <Button look="danger" onClick={onRemove}>
                {text.yesRemove}
              </Button>
            )}
            <Button look="secondary" onClick={() => ask(false)}>
              {text.keep}
            </Button>
          </Callout>
        )}
      </div>
      {!asked && (
        <Button look="secondary" onClick={() => ask(true)}>
          {text.remove}
        </Button>
      )}
    </section>
  );
}
