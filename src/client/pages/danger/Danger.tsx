import pack from '#content/packs/england/danger.json' with { type: 'json' };
import type { Channel, Danger as DangerContent } from '#content/schema.ts';
import { checkedOn } from '../../text/checked.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Reach } from '../../ui/Reach.tsx';
import { dangerText } from './danger-text.ts';

const { title, lead, alertsNobody, actions, after } = pack as DangerContent;

function isNumber(channel: Channel): boolean {
  return channel.kind === 'call' || channel.kind === 'inside-phone';
}

/** The numbers come before the words: whoever opens this page may have one hand and ten seconds. */
export function Danger() {
  const numbers = actions.flatMap(({ reach }) => reach.filter(isNumber));
  return (
    <>
      <h1>{title}</h1>
      <p class="sw-lead">
        {lead} <strong>{alertsNobody}</strong>
      </p>
      <ul class="sw-reach sw-reach--numbers">
        {numbers.map((channel) => (
          <Reach key={channel.label} channel={channel} look="danger" />
        ))}
      </ul>
      {actions.map((action) => (
        <section class="sw-part" key={action.id}>
          <h2>{action.title}</h2>
          {action.text.map((line) => (
            <p key={line}>{line}</p>
          ))}
          <ul class="sw-reach">
            {action.reach
              .filter((channel) => !isNumber(channel))
              .map((channel) => (
                <Reach key={channel.label} channel={channel} />
              ))}
          </ul>
        </section>
      ))}
      <h2>{dangerText.after}</h2>
      {after.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <LinkButton href="/note" look="secondary">
        {dangerText.write}
      </LinkButton>
      <LinkButton href="/start" look="secondary">
        {dangerText.help}
      </LinkButton>
      {numbers.map((channel) =>
        'lastChecked' in channel ? (
          <p class="sw-soft" key={channel.value}>
            {channel.value}: {checkedOn(channel.lastChecked)}
          </p>
        ) : null,
      )}
    </>
  );
}
