import type { Fact } from '#domain/picture/fact.ts';
import { domainNames } from '../../forms/domain-names.ts';
import { longDate } from '../../text/dates.ts';
import { casesText, lineText as text } from '../../text/picture.ts';
import { bandName } from './names.ts';
import { Shape } from './Shape.tsx';

/** All of the drawing in words, each the way to what was sent. */
export function PlaceTable({ facts }: { facts: readonly Fact[] }) {
  const [day, what, domains, risk, state] = text.head;
  return (
    <table class="sw-alert__table">
      <thead>
        <tr>
          {text.head.map((title) => (
            <th scope="col" key={title}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {facts.map((fact) => (
          <tr key={fact.space}>
            <td data-title={`${day}: `}>{longDate(fact.day)}</td>
            <td data-title={`${what}: `}>
              <a href={`/inbox/${fact.space}`}>{casesText.kind(fact)}</a>
            </td>
            <td data-title={`${domains}: `}>
              {fact.domains.length > 0 ? domainNames(fact.domains).join('\n') : casesText.noDomain}
            </td>
            <td data-title={`${risk}: `}>
              {fact.kind === 'concern' ? (
                <>
                  <Shape name={fact.band ?? 'none'} /> {bandName(fact.band)}
                </>
              ) : (
                casesText.noRisk
              )}
            </td>
            <td data-title={`${state}: `}>
              {fact.closed === null ? casesText.open : casesText.closed(longDate(fact.closed))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
