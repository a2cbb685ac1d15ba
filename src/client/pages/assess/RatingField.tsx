import { type HalfRated, wholeOf } from '#domain/risk/risk.ts';
import { BandMark } from '../../forms/BandMark.tsx';
import type { MatrixWords } from '../../forms/use-casework.ts';
import { assessText as text } from '../../text/assess.ts';
import { Button } from '../../ui/Button.tsx';
import { Fieldset } from '../../ui/Fieldset.tsx';
import { Radios } from '../../ui/Radios.tsx';
import { Matrix } from './Matrix.tsx';

export interface RatingFieldProps {
  id: string;
  legend: string;
  hint: string;
  error: string | undefined;
  words: MatrixWords;
  value: HalfRated;
  onChange: (value: HalfRated) => void;
  /** It comes after one like it: it may be left out, and the lists do without the meanings. */
  second?: boolean;
}

const NONE: HalfRated = { likelihood: null, impact: null };

/** Drawn as a matrix where there is room for it; in a narrow place two short lists, which also say what each level means. */
export function RatingField({ id, legend, hint, error, words, value, onChange, second }: RatingFieldProps) {
  const whole = wholeOf(value);
  const begun = value.likelihood !== null || value.impact !== null;
  return (
    <div class="sw-rating">
      <Fieldset id={id} legend={legend} hint={hint} error={error}>
        {/* The summary of what is wrong leads here, whichever of the two is on screen. */}
        <div id={id} tabIndex={-1}>
          <div class="sw-rating__drawn">
            <Matrix id={id} caption={legend} words={words} value={whole} onChange={onChange} />
            <p class="nhsuk-hint">{text.matrix}</p>
          </div>
          <div class="sw-rating__listed">
            <Levels
              id={`${id}-likelihood`}
              legend={text.likelihood}
              levels={words.likelihood}
              brief={second}
              value={value.likelihood}
              onChange={(likelihood) => onChange({ ...value, likelihood })}
            />
            <Levels
              id={`${id}-impact`}
              legend={text.impact}
              levels={words.impact}
              brief={second}
              value={value.impact}
              onChange={(impact) => onChange({ ...value, impact })}
            />
          </div>
        </div>
        <div class="sw-rating__result" role="status">
          {whole ? <Result rating={whole} words={words} /> : <p>{begun ? text.half : text.none}</p>}
        </div>
        {second && begun && (
          <Button look="secondary" onClick={() => onChange(NONE)}>
            {text.clear}
          </Button>
        )}
      </Fieldset>
    </div>
  );
}

type Half = { label: string; words: string };

function Result({ rating, words }: { rating: { likelihood: number; impact: number }; words: MatrixWords }) {
  const halves = [words.likelihood[rating.likelihood - 1], words.impact[rating.impact - 1]];
  return (
    <>
      <p>
        <BandMark rating={rating} />
      </p>
      {halves
        .filter((half): half is Half => half !== undefined)
        .map((half, at) => (
          <p key={at}>
            {half.label}: {half.words}
          </p>
        ))}
    </>
  );
}

interface LevelsProps {
  id: string;
  legend: string;
  levels: readonly Half[];
  brief: boolean | undefined;
  value: number | null;
  onChange: (level: number) => void;
}

function Levels({ id, legend, levels, brief, value, onChange }: LevelsProps) {
  return (
    <Radios
      id={id}
      legend={legend}
      options={levels.map(({ label, words }, at) => ({
        value: String(at + 1),
        label: text.levelWith(at + 1, label),
        ...(brief ? {} : { hint: words }),
      }))}
      value={value === null ? undefined : String(value)}
      onChange={(level) => onChange(Number(level))}
    />
  );
}
