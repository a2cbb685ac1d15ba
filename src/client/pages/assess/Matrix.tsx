import { useRef } from 'preact/hooks';
import { bandOf, LEVELS, type Rating, scoreOf, stepped } from '#domain/risk/risk.ts';
import { BandShape, bandWord } from '../../forms/BandMark.tsx';
import type { MatrixWords } from '../../forms/use-casework.ts';
import { assessText as text } from '../../text/assess.ts';
import { cellsAlong } from '../../ui/arrow-keys.ts';
import { ratingWords } from './rating-words.ts';

export interface MatrixProps {
  id: string;
  /** What it rates, read out before the table. */
  caption: string;
  words: MatrixWords;
  value: Rating | null;
  onChange: (value: Rating) => void;
}

/** To the least and to the worst impact. */
const ENDS: Readonly<Record<string, readonly [number, number]>> = { Home: [0, -4], End: [0, 4] };
const likeliestFirst = LEVELS.toReversed();

/** The 25 cells as one set of radios: one stop for the Tab key, and the arrows move both ways. */
export function Matrix({ id, caption, words, value, onChange }: MatrixProps) {
  const table = useRef<HTMLTableElement>(null);
  const key = ({ likelihood, impact }: Rating) => `${likelihood}-${impact}`;
  function move(event: KeyboardEvent, from: Rating): void {
    const step = ENDS[event.key] ?? cellsAlong(event.key, table.current!);
    if (!step || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    // Likelier stands higher.
    const to = stepped(from, -step[0], step[1]);
    onChange(to);
    table.current?.querySelector<HTMLInputElement>(`[value="${key(to)}"]`)?.focus();
  }
  return (
    <table class="sw-matrix" ref={table}>
      <caption class="sw-hidden">{caption}</caption>
      <thead>
        <tr>
          <td />
          {LEVELS.map((impact) => (
            <th scope="col" key={impact}>
              <span class="sw-matrix__level">{impact}</span> {words.impact[impact - 1]?.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {likeliestFirst.map((likelihood) => (
          <tr key={likelihood}>
            <th scope="row">
              <span class="sw-matrix__level">{likelihood}</span> {words.likelihood[likelihood - 1]?.label}
            </th>
            {LEVELS.map((impact) => {
              const cell = { likelihood, impact };
              return (
                <td key={impact}>
                  <label class={`sw-matrix__cell sw-band--${bandOf(cell)}`}>
                    <input
                      class="sw-matrix__radio"
                      type="radio"
                      name={`${id}-cell`}
                      value={key(cell)}
                      checked={value?.likelihood === likelihood && value.impact === impact}
                      aria-label={text.cell(ratingWords(cell, words), scoreOf(cell), bandWord(cell))}
                      onChange={() => onChange(cell)}
                      onKeyDown={(event) => move(event, cell)}
                    />
                    <span aria-hidden="true">{scoreOf(cell)}</span>
                    <BandShape band={bandOf(cell)} />
                  </label>
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
