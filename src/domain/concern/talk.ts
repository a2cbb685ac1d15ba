import { namedIn } from '#content/named-in.ts';
import type { Question, Questions, Step } from '#content/schema.ts';
import type { Talk } from '#content/talk.ts';
import { type Answers, given } from '#domain/questions/answers.ts';
import { evaluate } from '#domain/questions/condition.ts';
import { cutShort } from '#domain/words/cut-short.ts';

/** A run of one line: the pack's words, or the person's own. `cut`: they wrote more than is shown. */
export interface TalkPiece {
  readonly text: string;
  readonly own: boolean;
  readonly cut: boolean;
}
export type TalkLine = readonly TalkPiece[];
export interface TalkPart {
  readonly id: string;
  readonly title: string;
  /** To be said aloud. */
  readonly say: boolean;
  readonly lines: readonly TalkLine[];
}

/** Of what a person wrote, about as much as can be said in one breath or two. */
const MOST = 280;

/**
 * The sheet for a conversation at one step. Only what was answered is said: a line that lacks its answer is left out, and so
 * is a part without lines. `answers` are those to questions that are shown.
 */
export function talkSheet(talk: Talk, step: Step, { questions }: Questions, answers: Answers): TalkPart[] {
  const words = new Map(questions.map((question) => [question.id, ownWords(question, answers)]));
  return talk.parts
    .map((part): TalkPart => {
      const { id, title } = part;
      if (part.kind === 'pathway') return { id, title, say: false, lines: step[part.of].map(plain) };
      if (part.kind === 'know') return { id, title, say: false, lines: part.lines.map(plain) };
      const lines = part.lines
        .filter(
          ({ steps, when }) => (!steps || steps.includes(step.id)) && (!when || evaluate(when, answers) === 'true'),
        )
        .filter(({ say }) => namedIn(say).every((question) => words.get(question)))
        .map(({ say }) => fill(say, words));
      return { id, title, say: true, lines };
    })
    .filter(({ lines }) => lines.length > 0);
}

/** The same as plain text, to keep or to send to oneself. */
export function sheetText(parts: readonly TalkPart[]): string {
  return parts
    .map(({ title, lines }) => [title, ...lines.map((line) => `- ${line.map(({ text }) => text).join('')}`)].join('\n'))
    .join('\n\n');
}

function plain(text: string): TalkLine {
  return [{ text, own: false, cut: false }];
}

function fill(say: string, words: ReadonlyMap<string, TalkPiece | null>): TalkLine {
  return say.split(/(\{[^}]*\})/).flatMap((run): TalkPiece[] => {
    if (run === '') return [];
    const own = run.startsWith('{') ? words.get(run.slice(1, -1)) : null;
    return [own ?? { text: run, own: false, cut: false }];
  });
}

function ownWords(question: Question, answers: Answers): TalkPiece | null {
  const chosen = given(answers, question.id);
  if ('options' in question) {
    const labels = question.options.filter(({ id }) => chosen.includes(id)).map(({ label }) => label);
    return labels.length > 0 ? { text: labels.join(', '), own: false, cut: false } : null;
  }
  if (!chosen[0]) return null;
  const all = chosen[0].trim().replace(/\s+/g, ' ');
  const text = firstSentences(all);
  return { text, own: true, cut: text !== all };
}

/** Whole sentences as far as they go; of one that is too long by itself, its beginning. */
function firstSentences(text: string): string {
  if (text.length <= MOST) return text;
  const ends = [...text.slice(0, MOST + 1).matchAll(/[.!?…](?=\s)/g)].map(({ index }) => index + 1);
  return ends.length > 0 ? text.slice(0, ends.at(-1)) : cutShort(text, MOST);
}
