import { STEPS } from '#domain/concern/steps.ts';
import type { Contact, Organisation, StepId } from '#protocol/directory.ts';

/** Who can be reached at one step; `more`: how many there was no room for. */
export type PosterStep = { step: StepId; contacts: readonly Contact[]; more: number };

/** What stands on the poster of one placement, beside the words that stand on all of them. */
export type Poster = {
  name: string;
  /** Site and organisation, the nearest first. */
  where: readonly string[];
  steps: readonly PosterStep[];
  /** The day on which the contact that was checked longest ago was checked; null: there is no contact. */
  checked: string | null;
};

/** As many contacts as one side of A4 has room for. */
const MOST = 12;

/** Null: the organisation has no such placement. `others`: its region, and who runs the course when that is known. */
export function posterOf(
  organisation: Organisation,
  placement: string,
  others: readonly Organisation[],
): Poster | null {
  const found = organisation.placements.find(({ id }) => id === placement);
  if (!found) return null;
  const site = organisation.sites.find(({ id }) => id === found.site);
  const all = [organisation, ...others].flatMap(({ contacts }) => contacts);
  const steps = share(STEPS.map((step) => all.filter((contact) => contact.step === step)));
  const days = steps.flatMap(({ contacts }) => contacts.map(({ lastChecked }) => lastChecked));
  return {
    name: [found.name, found.programme].filter(Boolean).join(', '),
    where: [site?.name, organisation.name].filter((name) => name !== undefined),
    steps,
    checked: days.sort()[0] ?? null,
  };
}

/** Where there are too many, the step with the most gives way. */
function share(all: readonly (readonly Contact[])[]): PosterStep[] {
  const room = all.map(({ length }) => length);
  while (room.reduce((sum, one) => sum + one, 0) > MOST) room[room.indexOf(Math.max(...room))]! -= 1;
  return all.map((contacts, at) => ({
    step: STEPS[at]!,
    contacts: contacts.slice(0, room[at]),
    more: contacts.length - room[at]!,
  }));
}
