import { useState } from 'preact/hooks';
import { mayOffer, offerNoMore } from '../../session/install.ts';
import { Button } from '../../ui/Button.tsx';
import { offerHomeScreenText as text } from './offer-home-screen-text.ts';

/** One calm line for somebody who has kept something here, in a browser's tab. Said no to, it does not come again. */
export function OfferHomeScreen() {
  const [open, setOpen] = useState(mayOffer);
  if (!open) return null;
  function close(): void {
    offerNoMore();
    setOpen(false);
  }
  return (
    <div class="sw-callout sw-callout--plain">
      <p>
        {text.line} <a href="/settings/name">{text.how}</a>
      </p>
      <Button look="secondary" onClick={close}>
        {text.close}
      </Button>
    </div>
  );
}
