import pack from '#content/packs/england/danger.json' with { type: 'json' };
import type { Danger as DangerContent } from '#content/schema.ts';
import { Callout } from '../../ui/Callout.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Reach } from './Reach.tsx';

const { title, lead, alertsNobody, actions, after } = pack as DangerContent;

export function Danger() {
  return (
    <>
      <h1>{title}</h1>
      <p class="sw-lead">{lead}</p>
      <Callout look="danger">
        <p>
          <strong>{alertsNobody}</strong>
        </p>
      </Callout>
      {actions.map((action) => (
        <section class="sw-part" key={action.id}>
          <h2>{action.title}</h2>
          {action.text.map((line) => (
            <p key={line}>{line}</p>
          ))}
          <ul class="sw-reach">
            {action.reach.map((channel) => (
              <Reach key={channel.label} channel={channel} />
            ))}
          </ul>
        </section>
      ))}
      <h2>Afterwards</h2>
      {after.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <LinkButton href="/note" look="secondary">
        Write it down
      </LinkButton>
    </>
  );
}
