import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Fact, PlaceNames } from '#domain/picture/fact.ts';
import { openingWords } from '../../db/inbox/opening-words.ts';
import { domainNames } from '../../forms/domain-names.ts';
import { useLive } from '../../session/SessionProvider.tsx';
import type { Session } from '../../session/session.ts';
import { longDate } from '../../text/dates.ts';
import { pictureText, casesText as text } from '../../text/picture.ts';
import { Button } from '../../ui/Button.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { bandName } from './names.ts';
import { Shape } from './Shape.tsx';

export interface FactListProps {
  session: Session;
  facts: readonly Fact[];
  names: PlaceNames;
}

const PAGE = 50;

/** Newest first, and more when asked for. Who asks goes on reading at the first of them. */
export function FactList({ session, facts, names }: FactListProps) {
  const [most, show] = useState(PAGE);
  const list = useRef<HTMLUListElement>(null);
  const from = useRef(0);
  const shown = facts.slice(0, most);
  const spaces = shown.map(({ space }) => space);
  const words = useLive(session, (phone) => openingWords(phone, spaces), [spaces.join()]);
  useLayoutEffect(() => {
    if (from.current > 0) list.current?.querySelectorAll<HTMLElement>('.sw-inbox__link')[from.current]?.focus();
    from.current = 0;
  }, [most]);
  if (facts.length === 0) return <p>{text.none}</p>;
  return (
    <>
      <ul class="sw-inbox__rows" ref={list}>
        {shown.map((fact) => (
          <FactRow key={fact.space} fact={fact} names={names} words={words?.get(fact.space)} />
        ))}
      </ul>
      {facts.length > most && (
        <>
          <p>{pictureText.shown(most, facts.length)}</p>
          <Button
            look="secondary"
            onClick={() => {
              from.current = most;
              show(most + PAGE);
            }}
          >
            {pictureText.more(Math.min(PAGE, facts.length - most))}
          </Button>
        </>
      )}
    </>
  );
}

type FactRowProps = { fact: Fact; names: PlaceNames; words: string | undefined };

function FactRow({ fact, names, words }: FactRowProps) {
  const { space, day, closed, placement, provider, domains, band } = fact;
  const id = `${space}-about`;
  const place = [placement, provider].flatMap((one) => (one === null ? [] : [names.get(one) ?? pictureText.unknown]));
  return (
    <li class="sw-inbox__row">
      <a class="sw-inbox__link" href={`/inbox/${space}`} aria-describedby={id}>
        {words || text.noWords}
      </a>
      <span class="sw-inbox__about" id={id}>
        <Tag>{text.kind(fact)}</Tag>
        <span>{text.sent(longDate(day))}</span>
        {fact.kind === 'concern' && (
          <span>
            <Shape name={band ?? 'none'} /> {band === null ? bandName(band) : text.band(bandName(band))}
          </span>
        )}
        {fact.kind === 'concern' && <span>{closed === null ? text.open : text.closed(longDate(closed))}</span>}
        <span>{place.length > 0 ? place.join(', ') : text.notSaid(pictureText.rowOf.placement)}</span>
        <span>{domains.length > 0 ? domainNames(domains).join('; ') : text.noDomain}</span>
      </span>
      {placement === null && (
        <a class="sw-inbox__file" href={`/inbox/${space}/where`}>
          {text.file}
        </a>
      )}
    </li>
  );
}
