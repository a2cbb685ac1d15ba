import { BandMark } from '../../forms/BandMark.tsx';
import { panelText as text, workText } from '../../text/casework.ts';
import { dayAndTime } from '../../text/dates.ts';
import type { CaseProps } from './WithCase.tsx';

/** How the team rates it now, and who said so. */
export function AssessedPanel({ one: { space, casework, titles } }: CaseProps) {
  const last = casework.assessments.at(-1);
  return (
    <section class="sw-panel">
      <h2>{text.assessed}</h2>
      {last ? (
        <>
          <p>
            <BandMark rating={last.rated} />
          </p>
          <p class="sw-panel__by">{workText.by(titles.get(last.author) ?? workText.someone, dayAndTime(last.at))}</p>
        </>
      ) : (
        <p>{text.notAssessed}</p>
      )}
      <p>
        <a href={`/inbox/${space}/assess`}>{last ? text.again : text.assess}</a>
      </p>
    </section>
  );
}
