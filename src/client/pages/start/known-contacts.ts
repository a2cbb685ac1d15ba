import type { StepId } from '#content/schema.ts';
import type { Contact, OrganisationReply } from '#protocol/directory.ts';

export interface KnownContact {
  readonly contact: Contact;
  readonly place: string;
}

export function contactsAt(organisations: readonly OrganisationReply[], step: StepId, role?: string): KnownContact[] {
  const all = organisations.flatMap(({ organisation }) =>
    organisation.contacts
      .filter((contact) => contact.step === step)
      .map((contact) => ({ contact, place: organisation.name })),
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
