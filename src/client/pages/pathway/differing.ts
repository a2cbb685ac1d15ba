import pack from '#content/packs/england/roles.json' with { type: 'json' };
import type { Roles } from '#content/roles.ts';
import type { Role, StepId } from '#content/schema.ts';

export const { about, professions, groups } = pack as Roles;

/** What someone picked to see more roles. Never asked for, and kept nowhere. */
export interface Picked {
  readonly professions: readonly string[];
  /** Empty while none is picked. */
  readonly region: string;
}

export interface Differing {
  readonly roles: readonly Role[];
  readonly sources: readonly string[];
  /** The oldest of the dates: what is shown is no fresher than that. */
  readonly lastChecked: string;
}

/** The roles at a step for this course and region. Two groups may name one role: it is shown once. */
export function rolesThatDiffer(step: StepId, picked: Picked): Differing | null {
  const fitting = groups.filter(
    (group) =>
      group.step === step &&
      (!group.professions || group.professions.some((id) => picked.professions.includes(id))) &&
      (!group.regions || group.regions.includes(picked.region)),
  );
  const [oldest] = fitting.map(({ lastChecked }) => lastChecked).sort();
  if (!oldest) return null;
  const roles = new Map(fitting.flatMap((group) => group.roles.map((role) => [role.id, role])));
  const sources = new Set(fitting.flatMap((group) => group.sources));
  return { roles: [...roles.values()], sources: [...sources], lastChecked: oldest };
}
