import { useState } from 'preact/hooks';
import type { PlaceNames } from '#domain/picture/fact.ts';
import { heardIn, type Told } from '#domain/picture/signals.ts';
import type { Rules } from '#domain/register/register.ts';
import type { Day } from '#domain/time/days.ts';
import { signalText as text } from '../../text/picture.ts';
import { Button } from '../../ui/Button.tsx';
import { casesAddress, type Look, placeAddress } from './address.ts';
import { domainInWords, nameOn, signalInWords } from './names.ts';

export type SignalsOf = {
  value: readonly Told[];
  names: PlaceNames;
  asked: { rules: Rules };
};

export interface SignalsProps {
  heard: SignalsOf;
  look: Look;
  /** Only what something of came since that day. */
  since: Day;
}

const FIRST = 5;

/** Why the team should look, in sentences: what has most behind it first. */
export function Signals({ heard: { value, names, asked }, look, since }: SignalsProps) {
  const [all, showAll] = useState(false);
  const heard = heardIn(value.filter(({ last }) => last >= since));
  return (
    <section aria-labelledby="signals">
      <h2 id="signals">{text.title}</h2>
      {heard.length === 0 && <p>{look.since === 'all' ? text.none : text.noneSince}</p>}
      {heard.length > 0 && <p>{text.why}</p>}
      <ol class="sw-signals">
        {(all ? heard : heard.slice(0, FIRST)).map(({ placement, domain, provider, signals: these }) => (
          <li class="sw-signals__one" key={`${placement} ${domain}`}>
            <h3 class="sw-signals__about">
              {text.about(nameOn('placement', placement, names), domainInWords(domain))}
            </h3>
            {provider !== null && <p class="sw-soft">{nameOn('provider', provider, names)}</p>}
            <ul class="sw-signals__say">
              {these.map((signal) => (
                <li key={signal.rule}>
                  <a href={casesAddress(look, { placement, domain, rule: signal.rule })}>
                    {signalInWords(signal, asked.rules)}
                  </a>
                </li>
              ))}
              <li>
                <a href={placeAddress(look, placement)}>
                  {text.line}
                  <span class="sw-hidden"> {nameOn('placement', placement, names)}</span>
                </a>
              </li>
            </ul>
          </li>
        ))}
      </ol>
      {!all && heard.length > FIRST && (
        <Button look="secondary" onClick={() => showAll(true)}>
          {text.all(heard.length)}
        </Button>
      )}
    </section>
  );
}
