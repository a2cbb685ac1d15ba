import { choiceAt } from '#domain/place/place.ts';
import type { PosterLink } from '#domain/poster/link.ts';
import type { SaveProblem } from '../durably.ts';
import { durably } from '../durably.ts';
import type { Phone } from '../phone.ts';
import { listOrganisations } from './directory.ts';
import { keepPosterPins } from './pins.ts';
import { keepScanned, readScanned, savePlace } from './place.ts';
import { lastLook } from './wants.ts';

export type { PosterLink } from '#domain/poster/link.ts';

/** `other_poster`: an earlier poster said something else of one of the teams, and nothing was kept. */
export type JoinProblem = SaveProblem | 'other_poster';
export type Joined = { ok: true } | { ok: false; problem: JoinProblem };

/** Keeps what a poster says: from now on its teams are held to it, and its placement becomes mine when its names come. */
export async function keepPoster(phone: Phone, { teams, ...scanned }: PosterLink): Promise<Joined> {
  let agrees = true;
  const kept = await durably(phone, async () => {
    agrees = await keepPosterPins(phone, teams);
    if (agrees) await keepScanned(phone, scanned);
  });
  if (!kept.ok) return kept;
  if (!agrees) return { ok: false, problem: 'other_poster' };
  phone.announce.changed();
  return { ok: true };
}

/** Makes what was scanned my placement, once the directory has come. Whatever cannot be done yet is tried again. */
export async function finishJoin(phone: Phone): Promise<void> {
  const scanned = await readScanned(phone);
  if (!scanned || scanned.gone) return;
  const [replies, look] = await Promise.all([listOrganisations(phone), lastLook(phone)]);
  const held = replies.map(({ organisation }) => organisation);
  const gone = look?.gone ?? [];
  const awaits = (id: string | null) => id !== null && !gone.includes(id) && !held.some((one) => one.id === id);
  if (awaits(scanned.organisation) || awaits(scanned.education)) return;
  const organisation = held.find(({ id }) => id === scanned.organisation);
  const choice = organisation ? choiceAt(organisation, scanned.placement, scanned.education, held) : null;
  if (choice) await savePlace(phone, choice);
  else await keepScanned(phone, { ...scanned, gone: true });
  phone.announce.changed();
}
