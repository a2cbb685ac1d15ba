import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { documentOf, mayShareWords, PARTS, type Part, type ToShare } from '#domain/share/document.ts';

const NAME = 'Robin Reporter';
const WORDS = 'Nobody came to help me';
const NOTE = 'Between us: call the ward first';
const ACTION = 'Name a supervisor';
const OUTCOME = 'A supervisor was named';
const CONTROLS = 'Somebody comes on Tuesdays';
const FRAME = {
  made: '2026-11-26',
  from: 'The quality team',
  with: 'A regulator',
  why: 'The same thing three times',
  under: 'The protocol',
  provider: 'Larkrigg',
  provider_told: { is: 'yes' as const, why: '' },
};
const COUNTS = { columns: ['Learners', 'All'], rows: [{ name: 'High', counts: [null, null] }] };
const CATEGORY = [{ place: 'Larkrigg', now: 'major' as const, since: '2026-10-01', history: [] }];
const SAYS = { domain: (id: string) => `domain ${id}`, ourTeam: 'our team' };

/** A concern of which everything is known, and much of it must not go. */
function concern(passOn: string): ToShare {
  const said = { author: 'member-account', delivery: 'sent', at: '2026-11-21T09:00:00Z' };
  return {
    summary: {
      space: 'space-id-of-the-concern',
      sent: '2026-11-20T10:00:00Z',
      place: { organisation: null, placement: { id: 'placement-id', name: 'Ward 4' }, education: null },
      domains: ['learners'],
      closed: null,
    },
    conversation: {
      report: {
        type: 'report',
        at: '2026-11-20T10:00:00Z',
        step: 'region',
        mode: 'open',
        name: NAME,
        pack: { id: 'england', version: 1 },
        answers: { 'what-happened': WORDS, ...(passOn ? { 'pass-on': passOn } : {}) },
      },
      items: [{ kind: 'outcome', key: 'o', text: OUTCOME, ...said }],
    },
    casework: {
      assessments: [
        {
          ...said,
          key: 'k',
          type: 'assessed',
          rated: { likelihood: 4, impact: 3 },
          controls: CONTROLS,
          further: '',
          reason: 'Why',
        },
      ],
      actions: [
        { id: 'a', what: ACTION, owner: { kind: 'person', account: 'member-account' }, due: null, state: 'open' },
      ],
      notes: [{ ...said, key: 'n', type: 'note', text: NOTE }],
    },
  } as unknown as ToShare;
}

/** What shows that a part is in the document. */
const SIGN: Record<Part, RegExp> = {
  counts: /"counts"/,
  category: /"category"/,
  assessment: new RegExp(CONTROLS),
  actions: new RegExp(ACTION),
  outcome: new RegExp(OUTCOME),
  words: new RegExp(WORDS),
  notes: new RegExp(NOTE),
};
const passOns = fc.constantFrom('yes', 'ask', 'no', '');
const made = (parts: readonly Part[], concerns: readonly ToShare[]) =>
  JSON.stringify(documentOf(FRAME, new Set(parts), { concerns, counts: COUNTS, category: CATEGORY }, SAYS));

describe('a document for a partner', () => {
  test('has what was chosen and nothing else', () => {
    fc.assert(
      fc.property(fc.subarray([...PARTS]), (parts) => {
        const text = made(parts, [concern('yes')]);
        for (const part of PARTS) expect(SIGN[part].test(text), part).toBe(parts.includes(part));
      }),
      { seed: 20261126, numRuns: 150 },
    );
  });

  test('never says who raised a concern, who on the team did what, or its id', () => {
    fc.assert(
      fc.property(fc.subarray([...PARTS]), fc.array(passOns, { maxLength: 4 }), (parts, each) => {
        expect(made(parts, each.map(concern))).not.toMatch(/Robin|member-account|space-id|placement-id/);
      }),
      { seed: 20261126, numRuns: 150 },
    );
  });

  test('has the words only of who said that they may be passed on', () => {
    fc.assert(
      fc.property(fc.array(passOns, { minLength: 1, maxLength: 4 }), (each) => {
        const { concerns } = JSON.parse(made(['words'], each.map(concern))) as { concerns: { words?: string }[] };
        expect(concerns.map(({ words }) => words !== undefined)).toEqual(each.map((one) => one === 'yes'));
      }),
      { seed: 20261126, numRuns: 60 },
    );
    expect(mayShareWords(concern('ask'))).toBe(false);
  });

  test('has the last outcome that arrived, and says that there is none where none did', () => {
    const outcomeIn = (...items: object[]) => {
      const { conversation, ...rest } = concern('no');
      const one = { ...rest, conversation: { ...conversation, items } } as ToShare;
      const { concerns } = documentOf(
        FRAME,
        new Set(['outcome']),
        { concerns: [one], counts: COUNTS, category: [] },
        SAYS,
      );
      return concerns?.[0]?.outcome;
    };
    const said = (text: string, delivery = 'sent') => ({ kind: 'outcome', key: text, text, delivery });
    expect(outcomeIn(said('first'), { kind: 'message', text: 'x', delivery: 'sent' }, said('last'))).toBe('last');
    expect(outcomeIn(said('first'), said('it never arrived', 'refused'))).toBe('first');
    expect(outcomeIn({ kind: 'message', text: 'x', delivery: 'sent' })).toBeNull();
  });

  test('names an organisation that is to act, but nobody on the team; and no ward where nobody named one', () => {
    const one = concern('no');
    const [action] = one.casework.actions;
    const actions = [action!, { ...action!, owner: { kind: 'organisation' as const, name: 'The trust' } }];
    const place = { organisation: null, placement: null, education: null };
    const other = { ...one, summary: { ...one.summary, place }, casework: { ...one.casework, actions } };
    const { concerns } = documentOf(
      FRAME,
      new Set(['actions']),
      { concerns: [other], counts: COUNTS, category: [] },
      SAYS,
    );
    expect(concerns?.[0]?.actions?.map(({ owner }) => owner)).toEqual(['our team', 'The trust']);
    expect(concerns?.[0]?.placement).toBeNull();
  });

  test('without a word about any concern has none', () => {
    expect(documentOf(FRAME, new Set(), { concerns: [], counts: COUNTS, category: [] }, SAYS)).toEqual({
      format: 'stepwise-shared',
      version: 1,
      ...FRAME,
    });
  });

  test('says its format and version, and a concern that nobody assessed has no rating', () => {
    const bare = { ...concern('no'), casework: { assessments: [], actions: [], notes: [] } };
    const document = documentOf(
      FRAME,
      new Set<Part>(['assessment']),
      { concerns: [bare], counts: COUNTS, category: [] },
      SAYS,
    );
    expect(document).toMatchObject({
      format: 'stepwise-shared',
      version: 1,
      concerns: [{ assessment: null, sent: '2026-11-20' }],
    });
  });
});
