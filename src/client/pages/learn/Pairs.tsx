import { learnText } from '../../text/learn.ts';

/** Both sides stand in words, not in colour or a cross: each is read out with what it is. */
export function Pairs({ pairs }: { pairs: readonly { readonly instead: string; readonly write: string }[] }) {
  return (
    <ul class="sw-cards">
      {pairs.map(({ instead, write }) => (
        <li class="sw-card" key={write}>
          <p>
            <span class="sw-line sw-soft">{learnText.instead}</span> {instead}
          </p>
          <p>
            <strong class="sw-line">{learnText.write}</strong> {write}
          </p>
        </li>
      ))}
    </ul>
  );
}
