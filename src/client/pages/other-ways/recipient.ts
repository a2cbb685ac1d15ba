import pathwayPack from '#content/packs/england/pathway.json' with { type: 'json' };
import regionsPack from '#content/packs/england/regions.json' with { type: 'json' };
import type { Channel, Pathway, Regions } from '#content/schema.ts';
import type { StepId } from '#protocol/directory.ts';
import { otherWaysText } from './other-ways-text.ts';

const text = otherWaysText.to;
export const { steps } = pathwayPack as Pathway;
export const { regions, about } = regionsPack as Regions;

export type Mailbox = Extract<Channel, { kind: 'email' | 'web' }> & { office: string; officeNote: string | undefined };

/** What has been chosen so far. It lives in the page only. `address`: null until one is picked, empty when none is wanted. */
export type Recipient = {
  step: StepId | null;
  region: string;
  address: string | null;
  who: string;
  /** A contact of the person's placement, by its id; empty for somebody else. `checked`: when its address last was. */
  contact: string | null;
  checked: string | null;
};
export const nobody: Recipient = { step: null, region: '', address: null, who: '', contact: null, checked: null };

/** The public addresses of a region's offices, of one kind. Two offices may share one: it is listed once. */
export function mailboxesOf(region: string, kind: 'email' | 'web'): Mailbox[] {
  const offices = regions.find(({ id }) => id === region)?.offices ?? [];
  const all = offices.flatMap((office) =>
    office.contacts.flatMap((contact) =>
      contact.kind === kind ? [{ ...contact, office: office.title, officeNote: office.note } as Mailbox] : [],
    ),
  );
  return all
    .filter((one, at) => all.findIndex(({ value }) => value === one.value) === at)
    .map((one) => {
      const sharing = all.filter(({ value }) => value === one.value).map(({ office }) => office);
      return { ...one, office: sharing.join(', ') };
    });
}

/** Whom the letter names. */
export function nameOf({ step, region, address, who }: Recipient): string {
  if (!step) return '';
  if (step !== 'region') return who.trim() || text.fallback[step];
  const mailbox = mailboxesOf(region, 'email').find(({ value }) => value === address);
  const place = mailbox?.office ?? regions.find(({ id }) => id === region)?.title;
  return place ? text.office(text.fallback.region, place) : text.fallback.region;
}
