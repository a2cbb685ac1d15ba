import { scoreOf } from '#domain/risk/risk.ts';
import { bandWord } from '../../forms/BandMark.tsx';
import type { Work } from '../../forms/use-casework.ts';
import type { Session } from '../../session/session.ts';
import { assessText as text } from '../../text/assess.ts';
import { workText } from '../../text/casework.ts';
import { Callout } from '../../ui/Callout.tsx';

export interface MeanwhileProps {
  session: Session;
  work: Work;
  /** The newest assessment when the form was begun. */
  after: string | null;
}

/** Somebody else has rated it since this form was begun: said, and nothing that was typed is touched. */
export function Meanwhile({ session, work: { casework, titles }, after }: MeanwhileProps) {
  const last = casework.assessments.at(-1);
  const newer = last && last.key !== after && last.author !== session.phone.account.id;
  return (
    <div role="status">
      {newer && (
        <Callout>
          <p>
            {text.others(
              titles.get(last.author) ?? workText.someone,
              scoreOf(last.rated),
              bandWord(last.rated).toLowerCase(),
            )}
          </p>
        </Callout>
      )}
    </div>
  );
}
