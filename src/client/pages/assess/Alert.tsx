import { useState } from 'preact/hooks';
import type { Work } from '../../forms/use-casework.ts';
import { WithCasework } from '../../forms/WithCasework.tsx';
import { assessText, formText as text } from '../../text/assess.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkboxes } from '../../ui/Checkboxes.tsx';
import { Radios } from '../../ui/Radios.tsx';
import { AlertPaper } from './AlertPaper.tsx';

export type WordsShown = 'none' | 'first' | 'all';
const PICKS = (['none', 'first', 'all'] as const).map((value) => ({ value, label: text.pick[value] }));

/** The Quality Concerns Alert on one side of A4. Nothing of the person stands on it before a member puts it there. */
export function Alert({ space }: { space: string }) {
  return <WithCasework space={space}>{(work) => <Choosing work={work} />}</WithCasework>;
}

function Choosing({ work }: { work: Work }) {
  const [shown, show] = useState<WordsShown>('none');
  const [named, name] = useState(false);
  const { report } = work.one.conversation;
  return (
    <div class="sw-letter-page">
      <h1>{text.title}</h1>
      <p>{text.lead}</p>
      {work.casework.assessments.length === 0 && (
        <p>
          {text.noRating} <a href={`/inbox/${work.one.space}/assess`}>{assessText.title}</a>
        </p>
      )}
      <Radios
        id="words"
        legend={text.words}
        hint={text.wordsHint}
        options={PICKS}
        value={shown}
        onChange={(pick) => show(pick as WordsShown)}
      />
      {report?.mode === 'open' && report.name && (
        <Checkboxes
          id="named"
          legend={text.nameLegend}
          hint={text.nameHint(report.name)}
          options={[{ value: 'yes', label: text.name }]}
          values={named ? ['yes'] : []}
          onChange={(ticked) => name(ticked.length > 0)}
        />
      )}
      <AlertPaper work={work} shown={shown} named={named} />
      <Button onClick={() => print()}>{text.print}</Button>
    </div>
  );
}
