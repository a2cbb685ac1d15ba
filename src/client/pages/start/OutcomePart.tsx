import type { DoorOutcome } from '#content/door.ts';
import type { Channel } from '#content/schema.ts';
import { checkedOn } from '../../text/checked.ts';
import { startText } from '../../text/start.ts';
import { Reach } from '../../ui/Reach.tsx';
import { Lines } from './Lines.tsx';

export interface OutcomePartProps {
  outcome: DoorOutcome;
  /** Of its headings: beside a more urgent outcome they stand one deeper. */
  level: 2 | 3;
}

/** What to do, who to tell, how to reach them. */
export function OutcomePart({ outcome, level }: OutcomePartProps) {
  const Heading = `h${level}` as const;
  const reach = outcome.reach.filter((channel) => !isNumber(outcome, channel));
  const raise = outcome.steps !== undefined;
  return (
    <>
      <Heading>{raise ? startText.anyStep : startText.whatToDo}</Heading>
      {raise && <Lines lines={outcome.who} />}
      <Lines lines={outcome.next} />
      <Heading>{raise ? startText.others : startText.whoToTell}</Heading>
      {!raise && <Lines lines={outcome.who} />}
      {reach.length > 0 && <Reaches channels={reach} />}
    </>
  );
}

/** Numbers for an emergency, large, before anything that has to be read. */
export function EmergencyNumbers({ outcome }: { outcome: DoorOutcome }) {
  const numbers = outcome.reach.filter((channel) => isNumber(outcome, channel));
  if (numbers.length === 0) return null;
  const checked = numbers.flatMap((channel) => ('lastChecked' in channel ? [channel.lastChecked] : []));
  return (
    <>
      <ul class="sw-reach sw-reach--numbers">
        {numbers.map((channel) => (
          <Reach key={channel.label} channel={channel} look="danger" />
        ))}
      </ul>
      {checked[0] && <p class="sw-soft">{checkedOn(checked[0])}</p>}
    </>
  );
}

function isNumber({ reach }: DoorOutcome, channel: Channel): boolean {
  const emergency = reach.some(({ kind }) => kind === 'inside-phone');
  return emergency && (channel.kind === 'call' || channel.kind === 'inside-phone');
}

function Reaches({ channels }: { channels: readonly Channel[] }) {
  return (
    <ul class="sw-ways">
      {channels.map((channel) => (
        <Reach
          key={channel.label}
          channel={channel}
          checked={'lastChecked' in channel ? checkedOn(channel.lastChecked) : undefined}
          look={'value' in channel && channel.value === '999' ? 'danger' : 'secondary'}
        />
      ))}
    </ul>
  );
}
