import type { Channel } from '#content/schema.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';

/** How to reach someone now: a call is one tap, an inside number is large enough to read across a desk. */
export function Reach({ channel }: { channel: Channel }) {
  if (channel.kind === 'call') {
    return (
      <li>
        {channel.label}
        <LinkButton href={`tel:${channel.value.replaceAll(' ', '')}`} look="danger">
          Call {channel.value}
        </LinkButton>
      </li>
    );
  }
  return (
    <li>
      {channel.label}
      {channel.kind === 'inside-phone' && <strong class="sw-reach__number">{channel.value}</strong>}
      {channel.kind === 'email' && <a href={`mailto:${channel.value}`}>{channel.value}</a>}
      {channel.kind === 'web' && <a href={channel.value}>{channel.value}</a>}
    </li>
  );
}
