import { describe, expect, test } from 'vitest';
import { openSentence, recoveryCodeText } from '#client/text/account.ts';
import { errorText, refusalText, sentenceFor } from '#client/text/errors.ts';
import { rosterText } from '#client/text/rosters.ts';
import { type Sentence, saveText } from '#client/text/saving.ts';
import { ErrorCode, RejectionCode } from '#protocol/errors.ts';

const all: [string, Sentence][] = [saveText, refusalText, errorText, rosterText, recoveryCodeText].flatMap((texts) =>
  Object.entries(texts),
);

describe('every way it can go wrong', () => {
  test('has a sentence: each code of the protocol, and no other', () => {
    expect(Object.keys(refusalText).sort()).toEqual([...RejectionCode.options, 'parked'].sort());
    expect(Object.keys(errorText).sort()).toEqual([...ErrorCode.options].sort());
  });

  test.each(all)('%s says what happened and what to do, plainly', (code, { say, do: act }) => {
    for (const text of [say, act]) {
      expect(text).toMatch(/^[A-Z].*[.?]$/);
      expect(text).not.toContain(code.includes('_') ? code : '_');
      for (const sentence of text.split(/(?<=[.?])\s/)) expect(sentence.split(' ').length).toBeLessThanOrEqual(20);
    }
    expect(openSentence(code)).toEqual({ say, do: act });
  });

  test('a code from a newer version still says that nothing is lost', () => {
    for (const code of ['from_the_future', 'constructor', null])
      expect(sentenceFor(code).do).toMatch(/still on this phone/);
  });
});
