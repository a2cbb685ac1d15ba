import { otherWaysText } from './other-ways-text.ts';
import type { Letter } from './use-letter.ts';

const { frame } = otherWaysText;

/** The letter as it looks on paper. On a screen it has the same words in the same order. */
export function LetterPaper({ letter: { to, date, sections, name } }: { letter: Letter }) {
  return (
    <article class="sw-letter">
      <dl class="sw-letter__head">
        <dt>{frame.to}</dt>
        <dd>{to}</dd>
        <dt>{frame.date}</dt>
        <dd>{date}</dd>
      </dl>
      <p>{frame.opening}</p>
      {sections.map((section) => (
        <section key={section.title}>
          <h2>{section.title}</h2>
          {section.lines.map(({ question, words }) => (
            <p class="sw-letter__words" key={question + words}>
              {question && <strong>{question} </strong>}
              {words}
            </p>
          ))}
        </section>
      ))}
      <p>{frame.closing}</p>
      <p class="sw-letter__name">
        {frame.name}: {name.trim() || <span class="sw-letter__line" />}
      </p>
    </article>
  );
}
