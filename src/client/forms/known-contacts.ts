import type { StepId } from '#content/schema.ts';
import { anythingChosen, awaitedOf, organisationsOf } from '#domain/place/place.ts';
import type { Contact, Organisation } from '#protocol/directory.ts';
import type { Phone } from '../db/phone.ts';
import { listOrganisations } from '../db/places/directory.ts';
import { loadPlace } from '../db/places/place.ts';
import { lastLook } from '../db/places/wants.ts';

export interface KnownContact {
  readonly contact: Contact;
  readonly place: string;
}

/** `mine`: they are of the chosen placement. `coming`: something that was chosen is not on this phone yet. */
export type Known = { contacts: KnownContact[]; mine: boolean; coming: boolean };

/** With a placement chosen, the people there; otherwise whoever this phone knows at that step. */
export async function readKnown(phone: Phone, step: StepId, role?: string): Promise<Known> {
  const [replies, place, look] = await Promise.all([listOrganisations(phone), loadPlace(phone), lastLook(phone)]);
  const held = replies.map(({ organisation }) => organisation);
  if (!place || !anythingChosen(place)) return { contacts: contactsAt(held, step, role), mine: false, coming: false };
  return {
    contacts: contactsAt(organisationsOf(place, held), step, role),
    mine: true,
    coming: awaitedOf(place, held, look?.gone ?? []).length > 0,
  };
}

export function contactsAt(organisations: readonly Organisation[], step: StepId, role?: string): KnownContact[] {
  const all = organisations.flatMap(({ name, contacts }) =>
    contacts.filter((contact) => contact.step === step).map((contact) => ({ contact, place: name })),
  );
  const named = (known: KnownContact) => known.contact.role.toLowerCase() === role?.toLowerCase();
  return [...all.filter(named), ...all.filter((known) => !named(known))];
}

export function matching(all: readonly KnownContact[], query: string): KnownContact[] {
  const words = query.toLowerCase().split(/\s+/);
  return all.filter(({ contact, place }) => {
    const name = `${contact.role} ${place}`.toLowerCase();
    return words.every((word) => name.includes(word));
  });
}
