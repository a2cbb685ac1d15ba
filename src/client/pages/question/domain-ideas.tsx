import type { ComponentChildren } from 'preact';
import pack from '#content/packs/england/suggestions.json' with { type: 'json' };
import type { Suggestions } from '#content/suggestions.ts';
import type { Written } from '#domain/concern/draft.ts';
import { type Suggestion, suggestDomains } from '#domain/suggest/suggest-domains.ts';
import type { Ideas } from '../../forms/AnswerField.tsx';
import { askedIn } from '../../forms/asked.ts';
import { answersToSend } from '../../forms/to-send.ts';
import { ideasText as text } from './domain-ideas-text.ts';

/** A line under so many quotes is a list to work through. */
const QUOTES = 2;

/** Notes on the domains that may fit. Nothing is ticked. Undefined when there are none. */
export function domainIdeas({ form, answers }: Written): Ideas | undefined {
  // Words of a hidden question count no more here than in what is sent.
  const found = suggestDomains(pack as unknown as Suggestions, answersToSend(answers, null, askedIn(form)));
  if (found.length === 0) return undefined;
  return {
    lead: <span class="sw-line">{text.lead}</span>,
    notes: Object.fromEntries(found.map((one) => [one.domain, <Note key={one.domain} {...one} />])),
  };
}

function Note({ quotes, reasons }: Suggestion) {
  const wrote = quotes.slice(0, QUOTES).map((quote) => <bdi key={quote}>“{quote}”</bdi>);
  const parts: ComponentChildren[] = [...(wrote.length > 0 ? [[text.wrote, joined(wrote)]] : []), ...reasons];
  return (
    <>
      {text.fits}
      {joined(parts)}.
    </>
  );
}

function joined(parts: readonly ComponentChildren[]): ComponentChildren[] {
  return parts.flatMap((part, at) => (at === 0 ? [part] : [text.and, part]));
}
