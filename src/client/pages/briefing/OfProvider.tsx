import { useState } from 'preact/hooks';
import { briefingOf } from '#domain/briefing/briefing.ts';
import { dayAfter, isDay } from '#domain/time/days.ts';
import { DOMAIN_IDS } from '../../forms/domain-names.ts';
import { useCategories } from '../../forms/use-categories.ts';
import { usePicture } from '../../forms/use-picture.ts';
import { useWhole } from '../../forms/use-whole.ts';
import type { Seat } from '../../forms/WithTeams.tsx';
import { pictureText } from '../../text/picture.ts';
import { Button } from '../../ui/Button.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Progress } from '../../ui/Progress.tsx';
import { Radios } from '../../ui/Radios.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { briefingText as text } from './briefing-text.ts';
import { Paper } from './Paper.tsx';

const WHO = (['team', 'others'] as const).map((value) => ({ value, label: text.whoFor[value] }));
/** How far back the page looks before anybody says otherwise. */
const DAYS = 90;

export function OfProvider({ desk, provider }: { desk: Seat; provider: string }) {
  const { session, today, first } = desk;
  const drawn = usePicture(session, { ask: 'facts', where: { provider } });
  const reading = useWhole(
    session,
    drawn?.value.map(({ space }) => space),
  );
  const categories = useCategories(session, provider);
  const [since, setSince] = useState(dayAfter(today, -DAYS));
  const [who, choose] = useState<string>('team');
  const name = drawn?.names.get(provider) ?? text.unknown;
  if (!drawn || drawn.left > 0 || first || !reading?.whole || categories === undefined) {
    return (
      <>
        <h1>{text.title}</h1>
        {first && <p role="status">{pictureText.whenWhole}</p>}
        {reading && (
          <Progress
            id="reading"
            label={text.reading}
            done={reading.done}
            all={reading.all}
            said={text.read(reading.done, reading.all)}
          />
        )}
      </>
    );
  }
  const asked = isDay(since) && since <= today ? since : null;
  const actions = new Map(reading.whole.map(({ summary, casework }) => [summary.space, casework.actions]));
  const titles = new Map(reading.whole.flatMap((one) => [...one.titles]));
  const brief = briefingOf(drawn.value, actions, DOMAIN_IDS, asked ?? today, today);
  return (
    <div class="sw-letter-page">
      <h1>{text.title}</h1>
      <TextInput
        id="since"
        label={text.since}
        hint={text.sinceHint}
        error={asked ? undefined : text.sinceWrong}
        type="date"
        short
        value={since}
        onInput={setSince}
      />
      <Radios id="who" legend={text.who} hint={text.whoHint} options={WHO} value={who} onChange={choose} />
      <Paper
        brief={brief}
        name={name}
        names={drawn.names}
        titles={titles}
        categories={categories}
        since={asked ?? today}
        today={today}
        others={who === 'others'}
      />
      <Button onClick={() => print()}>{text.print}</Button>
      {categories && (
        <LinkButton href={`/picture/share?provider=${provider}`} look="secondary">
          {text.share}
        </LinkButton>
      )}
    </div>
  );
}
