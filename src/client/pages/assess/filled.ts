import domainPack from '#content/packs/england/domains.json' with { type: 'json' };
import { given } from '#domain/questions/answers.ts';
import { type HalfRated, wholeOf } from '#domain/risk/risk.ts';
import type { CaseworkWord } from '../../db/team/casework.ts';
import { LINE_LIMIT, tooLong } from '../../forms/too-long.ts';
import type { Work } from '../../forms/use-casework.ts';
import { assessText as text } from '../../text/assess.ts';
import type { FieldError } from '../../ui/ErrorSummary.tsx';

/** An assessment as it stands in the fields. `after`: the newest there was when it was begun. */
export type Filled = {
  after: string | null;
  domains: string[];
  standards: string;
  controls: string;
  rated: HalfRated;
  further: string;
  residual: HalfRated;
  reason: string;
};

const NONE: HalfRated = { likelihood: null, impact: null };
const ids = domainPack.domains.map(({ id }) => id);

/** The next assessment begins where the last one ended; the first one with the domains that the person named. */
export function startOf({ one, casework }: Work): Filled {
  const last = casework.assessments.at(-1);
  if (!last) {
    const said = given(one.conversation.report?.answers ?? {}, domainPack.question);
    const domains = ids.filter((id) => said.includes(id));
    return {
      after: null,
      domains,
      standards: '',
      controls: '',
      rated: NONE,
      further: '',
      residual: NONE,
      reason: '',
    };
  }
  const { key, domains, standards, controls, rated, further, residual } = last;
  return {
    after: key,
    domains: [...domains],
    standards,
    controls,
    rated,
    further,
    residual: residual ?? NONE,
    reason: '',
  };
}

export function flawsOf({ standards, controls, rated, further, residual, reason }: Filled): FieldError[] {
  const begun = residual.likelihood !== null || residual.impact !== null;
  return [
    ...tooLong('standards', text.standards, standards, LINE_LIMIT),
    ...tooLong('controls', text.controls, controls),
    ...tooLong('further', text.further, further),
    ...(wholeOf(rated) ? [] : [{ id: 'rated', message: text.flaw.rated }]),
    ...(begun && !wholeOf(residual) ? [{ id: 'residual', message: text.flaw.residual }] : []),
    ...(reason.trim() === '' ? [{ id: 'reason', message: text.flaw.reason }] : []),
    ...tooLong('reason', text.reason, reason),
  ];
}

export function wordOf({ domains, standards, controls, rated, further, residual, reason }: Filled): CaseworkWord {
  return {
    type: 'assessed',
    domains,
    standards: standards.trim(),
    controls: controls.trim(),
    rated: wholeOf(rated)!,
    further: further.trim(),
    residual: wholeOf(residual),
    reason: reason.trim(),
  };
}
