import { FIRST_RULES, type Register, type Rules } from '#domain/register/register.ts';
import type { Phone } from '../../db/phone.ts';
import { readRegister, regionalTeams } from '../../db/team/register.ts';
import { useLive } from '../../session/SessionProvider.tsx';
import type { Session } from '../../session/session.ts';

/** What the team holds about places. Other teams keep no register, and the first rules count for them. */
export type Held = { rules: Rules; register: { team: string; of: Register } | null };

/** Of the team that is looked at, or the only one that keeps one. Undefined until the phone has answered. */
export function useRegister(session: Session, team: string): Held | undefined {
  return useLive(session, (phone) => read(phone, team), [team]);
}

async function read(phone: Phone, team: string): Promise<Held> {
  const keeping = await regionalTeams(phone);
  const one = keeping.find(({ known }) => known.team.id === team) ?? (team === '' ? keeping[0] : undefined);
  if (!one) return { rules: FIRST_RULES, register: null };
  const of = await readRegister(phone, one);
  return { rules: of.rules, register: { team: one.known.team.id, of } };
}
