import { BANDS } from '#domain/picture/fact.ts';
import { LANES, type Lane, type Mark, type TimeLine } from '#domain/picture/time-line.ts';
import { longDate } from '../../text/dates.ts';
import { lineText as text } from '../../text/picture.ts';
import { bandName } from './names.ts';
import { Drawn, Shape, type ShapeName } from './Shape.tsx';

/** Across in shares, so that it fits any screen; up and down in pixels, so that words and shapes keep their size. */
const TITLE = 22;
const LEVEL = 20;
const GAP = 12;
const SHAPE = 16;

/** A lane for each kind of thing, along one line of time. */
export function TimeLineDrawn({ line, placement }: { line: TimeLine; placement: string }) {
  const { lanes, from, to } = line;
  const lengths = Object.fromEntries(LANES.map((lane) => [lane, lanes[lane].length])) as Record<Lane, number>;
  const heights = LANES.map(
    (lane) => TITLE + LEVEL * (1 + Math.max(0, ...lanes[lane].map(({ level }) => level))) + GAP,
  );
  const tops = heights.map((_, at) => heights.slice(0, at).reduce((sum, one) => sum + one, 0));
  const bottom = tops.at(-1)! + heights.at(-1)!;
  return (
    <figure class="sw-time">
      <svg
        class="sw-time__drawn"
        role="img"
        aria-label={text.drawn(placement, text.counts(lengths))}
        width="100%"
        height={bottom}
      >
        {LANES.map((lane, at) => (
          <g key={lane}>
            <text class="sw-time__lane" x="0" y={tops[at]! + SHAPE}>
              {text.lane[lane]}
            </text>
            <line
              class="sw-time__line"
              x1="0"
              x2="100%"
              y1={tops[at]! + heights[at]! - GAP / 2}
              y2={tops[at]! + heights[at]! - GAP / 2}
            />
            {lanes[lane].map((mark) => (
              <MarkDrawn
                key={mark.fact.space}
                mark={mark}
                name={shapeOf(lane, mark)}
                y={tops[at]! + heights[at]! - GAP - SHAPE - LEVEL * mark.level}
              />
            ))}
          </g>
        ))}
      </svg>
      <p class="sw-time__days" aria-hidden="true">
        <bdi>{longDate(from)}</bdi> <bdi>{longDate(to)}</bdi>
      </p>
      <figcaption>
        {text.shapes}:
        <ul class="sw-legend">
          {[...BANDS, null].map((band) => (
            <li key={band}>
              <Shape name={band ?? 'none'} /> {bandName(band)}
            </li>
          ))}
        </ul>
      </figcaption>
    </figure>
  );
}

function shapeOf(lane: Lane, { fact }: Mark): ShapeName {
  if (lane === 'concerns') return fact.band ?? 'none';
  return lane === 'observations' ? 'seen' : lane === 'strengths' ? 'strength' : 'closed';
}

/** A shape's width is kept free at the end, so that none stands out of the drawing. */
function MarkDrawn({ mark, name, y }: { mark: Mark; name: ShapeName; y: number }) {
  return (
    <svg aria-hidden="true" x={`${(mark.at * 100).toFixed(2)}%`} y={y} width={SHAPE} height={SHAPE} overflow="visible">
      <g class={`sw-mark--${name}`} transform={`translate(${-SHAPE * mark.at} 0)`}>
        <Drawn name={name} />
      </g>
    </svg>
  );
}
