import type { Question } from '#content/schema.ts';

export type Answer = string | readonly string[];

/** A refusal hands the answer back as it came, so that nothing a person wrote is ever cut or dropped. */
export type Cleaned =
  | { readonly ok: true; readonly value: Answer; readonly dropped: readonly string[] }
  | { readonly ok: false; readonly code: 'too-long'; readonly value: Answer; readonly over: number }
  | { readonly ok: false; readonly code: 'wrong-kind'; readonly value: Answer };

/**
 * Trims words and holds them to the limit; drops option ids the pack no longer has and says which.
 * Length is counted as a text box counts it (UTF-16 units), so screen and rule never disagree.
 */
export function cleanAnswer(question: Question, answer: Answer): Cleaned {
  switch (question.kind) {
    case 'long-text':
    case 'short-text': {
      if (typeof answer !== 'string') return { ok: false, code: 'wrong-kind', value: answer };
      const value = answer.trim();
      const over = value.length - question.limit;
      return over > 0 ? { ok: false, code: 'too-long', value: answer, over } : { ok: true, value, dropped: [] };
    }
    case 'one': {
      if (typeof answer !== 'string') return { ok: false, code: 'wrong-kind', value: answer };
      if (answer === '' || question.options.some((option) => option.id === answer)) {
        return { ok: true, value: answer, dropped: [] };
      }
      return { ok: true, value: '', dropped: [answer] };
    }
    case 'many': {
      if (typeof answer === 'string') return { ok: false, code: 'wrong-kind', value: answer };
      const known = new Set(question.options.map((option) => option.id));
      return {
        ok: true,
        value: question.options.map((option) => option.id).filter((id) => answer.includes(id)),
        dropped: answer.filter((id) => !known.has(id)),
      };
    }
  }
}
