import { readFileSync } from 'node:fs';
import pathway from '#content/packs/england/pathway.json' with { type: 'json' };
import words from '#content/packs/england/poster.json' with { type: 'json' };
import type { Pathway } from '#content/schema.ts';
import type { PosterTeam } from '#domain/poster/link.ts';
import { writeLink } from '#domain/poster/link.ts';
import { posterOf } from '#domain/poster/poster.ts';
import { qrOf } from '#domain/poster/qr.ts';
import type { Part } from '#domain/poster/sheet.ts';
import { sheetOf } from '#domain/poster/sheet.ts';
import type { Logo } from '#protocol/deployment.ts';
import type { Organisation } from '#protocol/directory.ts';

const STYLE = readFileSync(new URL('../client/styles/poster.css', import.meta.url), 'utf8');
const { steps } = pathway as Pathway;
const longDay = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

export type PosterFile = {
  organisation: Organisation;
  placement: string;
  education: string | null;
  others: readonly Organisation[];
  teams: readonly PosterTeam[];
  code: string | null;
  origin: string;
  logo: Logo | null;
};

/** A whole page in one file: nothing is fetched when it is opened or printed. */
export function posterFile({
  organisation,
  placement,
  education,
  others,
  teams,
  code,
  origin,
  logo,
}: PosterFile): string {
  const poster = posterOf(organisation, placement, others)!;
  const link = writeLink({ placement, organisation: organisation.id, education, teams });
  const sheet = sheetOf({
    poster,
    words,
    logo,
    steps,
    address: `${new URL(origin).host}/p`,
    code,
    qr: qrOf(`${origin}/p#${link}`),
    checked: poster.checked && longDay.format(Date.parse(poster.checked)),
    level: 1,
  });
  const head = `<meta charset="utf-8"><title>${escaped(poster.name)}</title><style>${STYLE}</style>`;
  return `<!doctype html>\n<html lang="en-GB"><head>${head}</head><body>${write(sheet)}</body></html>\n`;
}

function write(part: Part): string {
  if (typeof part === 'string') return escaped(part);
  const attrs = Object.entries(part.attrs).map(([name, value]) => ` ${name}="${escaped(value)}"`);
  if (part.tag === 'img') return `<img${attrs.join('')}>`;
  return `<${part.tag}${attrs.join('')}>${part.parts.map(write).join('')}</${part.tag}>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
