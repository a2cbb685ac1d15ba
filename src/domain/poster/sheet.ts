import type { PosterWords } from '#content/poster.ts';
import type { Step } from '#content/schema.ts';
import { imageOf } from '#domain/place/logo.ts';
import type { Logo } from '#protocol/deployment.ts';
import type { Contact } from '#protocol/directory.ts';
import type { Poster, PosterStep } from './poster.ts';
import type { Qr } from './qr.ts';
import { QUIET } from './qr.ts';

/** A piece of the sheet, for whoever draws it: the page, or a file made by the server. */
export type Part = string | { tag: string; attrs: Readonly<Record<string, string>>; parts: readonly Part[] };

export type Sheet = {
  poster: Poster;
  words: PosterWords;
  logo: Logo | null;
  steps: readonly Step[];
  /** Where people reach Stepwise, as one types it: "stepwise.example/p". */
  address: string;
  /** Null: another placement has the same, so it is left out. */
  code: string | null;
  qr: Qr;
  /** `poster.checked`, as people read it. */
  checked: string | null;
  /** The level of the sheet's own heading. */
  level: 1 | 2;
};

/** With more contacts than this the sheet is set smaller, so that it stays one side of A4. */
const ROOMY = 6;

/** One side of A4: what to do in danger, the three steps with whom to reach, and the code. Black on white. */
export function sheetOf({ poster, words, logo, steps, address, code, qr, checked, level }: Sheet): Part {
  const { title, lead, danger, anyStep, scan } = words;
  const inner = `h${level + 1}`;
  const contacts = poster.steps.flatMap((step) => step.contacts);
  return box('article', contacts.length > ROOMY ? 'sw-poster sw-poster--full' : 'sw-poster', [
    box('header', '', [
      ...(logo
        ? [{ tag: 'img', attrs: { class: 'sw-poster__logo', ...imageOf(logo), alt: logo.alt }, parts: [] }]
        : []),
      box(`h${level}`, 'sw-poster__title', [title]),
      box('p', 'sw-poster__lead', [`${lead} ${anyStep}`]),
      box('p', 'sw-poster__place', [box('strong', '', [poster.name]), box('span', '', [poster.where.join(', ')])]),
    ]),
    box('section', 'sw-poster__danger', [box(inner, '', [danger.title]), ...danger.lines.map(line)]),
    box(
      'ol',
      'sw-poster__steps',
      steps.map((step) => stepOf(step, poster.steps.find((one) => one.step === step.id)!, words, inner)),
    ),
    ...(checked ? [box('p', 'sw-poster__checked', [words.checked.replace('{day}', checked)])] : []),
    box('section', 'sw-poster__scan', [
      drawn(qr, scan.title),
      box('div', '', [
        box(inner, '', [scan.title]),
        ...scan.lines.map(line),
        ...(code
          ? [
              box('p', 'sw-poster__type', [
                `${scan.type} `,
                box('b', '', [address]),
                ` ${scan.code} `,
                box('b', 'sw-poster__code', [code]),
              ]),
            ]
          : []),
      ]),
    ]),
  ]);
}

function stepOf(step: Step, { contacts, more }: PosterStep, words: PosterWords, heading: string): Part {
  return box('li', 'sw-poster__step', [
    box('span', 'sw-poster__number', [String(step.number)]),
    box('div', '', [
      box(heading, '', [step.title]),
      ...(contacts.length > 0
        ? [box('ul', 'sw-poster__contacts', contacts.map(contactOf))]
        : [
            line(words.none[step.id]),
            box(
              'ul',
              'sw-poster__roles',
              step.roles.map(({ title }) => box('li', '', [title])),
            ),
          ]),
      ...(more > 0 ? [line(words.more.replace('{number}', String(more)))] : []),
    ]),
  ]);
}

function contactOf({ role, phone, email }: Contact): Part {
  const ways = [phone, email].filter((way) => way !== undefined);
  return box('li', '', [box('strong', '', [role]), ...ways.map((way) => box('span', '', [way]))]);
}

function drawn({ size, path }: Qr, label: string): Part {
  const side = size + 2 * QUIET;
  const attrs = { class: 'sw-poster__qr', viewBox: `${-QUIET} ${-QUIET} ${side} ${side}`, role: 'img' };
  return {
    tag: 'svg',
    attrs: { ...attrs, 'aria-label': label },
    parts: [{ tag: 'path', attrs: { d: path }, parts: [] }],
  };
}

const line = (text: string) => box('p', '', [text]);

function box(tag: string, name: string, parts: readonly Part[]): Part {
  return { tag, attrs: name ? { class: name } : {}, parts };
}
