import pack from '#content/packs/england/matrix.json' with { type: 'json' };
import type { Casework } from '#domain/casework/casework.ts';
import { type Day, englandDay } from '#domain/time/days.ts';
import type { Phone } from '../db/phone.ts';
import { loadDeployment } from '../db/places/deployment.ts';
import { type OneCase, readCase } from '../db/team/cases.ts';
import { useLive } from '../session/SessionProvider.tsx';
import type { Session } from '../session/session.ts';
import { titlesToldApart } from './told-apart.ts';

type Level = { readonly label: string; readonly words: string };
/** What 1 to 5 mean here. `draft`: the remark to show while the words are the pack's. */
export type MatrixWords = { likelihood: readonly Level[]; impact: readonly Level[]; draft: string | null };

/** A concern with what its team keeps to itself about it. */
export type Work = {
  one: OneCase;
  casework: Casework;
  matrix: MatrixWords;
  /** The job title of everybody who is or was on the team, told apart where two have the same. */
  titles: ReadonlyMap<string, string>;
  today: Day;
};

/** Undefined until the phone has answered; null when this device does not hold the concern. */
export function useCasework(session: Session, space: string): Work | null | undefined {
  return useLive(session, (phone) => read(phone, space), [space]);
}

async function read(phone: Phone, space: string): Promise<Work | null> {
  const one = await readCase(phone, space);
  if (!one) return null;
  const { casework } = one;
  const deployment = await loadDeployment(phone);
  return {
    one,
    casework,
    matrix: deployment?.matrix ? { ...deployment.matrix, draft: null } : pack,
    titles: titlesToldApart(one.titles),
    today: englandDay(phone.clock.now()) ?? '',
  };
}
