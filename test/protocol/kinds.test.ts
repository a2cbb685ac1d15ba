import { describe, expect, test } from 'vitest';
import { AskEvent } from '#protocol/ask.ts';
import { CaseworkEvent } from '#protocol/casework.ts';
import { ErrorCode, RejectionCode } from '#protocol/errors.ts';
import { ConcernEvent } from '#protocol/events.ts';
import { LIMITS, SIZE_CLASSES } from '#protocol/limits.ts';
import { RegisterEvent } from '#protocol/register.ts';

const at = '2026-11-02T09:00:00.000Z';
const id = 'A'.repeat(22);
const place = { id, name: 'Ward 4' };
const day = '2026-11-02';

/** One of each kind that was ever sent. Phones and servers have them stored, so each has to be read for ever. */
const SAID = {
  concern: {
    reads: ConcernEvent,
    events: {
      report: {
        step: 'region',
        mode: 'open',
        name: 'Robin',
        pack: { id: 'england', version: 1 },
        answers: { a: ['b'] },
      },
      identity: { sealed: { [id]: 'sealed' } },
      earlier: { entries: [{ day, what: 'told', step: null, who: 'Ward manager', text: '' }] },
      message: { text: 'Hello.', by: day },
      outcome: { text: 'A supervisor is named.' },
      status: { is: 'with-provider' },
      closed: { learning: '' },
      fixed: { is: 'partly' },
      reopened: {},
      'seen-too': {},
      opened: {},
      'name-opened': {},
    },
  },
  casework: {
    reads: CaseworkEvent,
    events: {
      about: { space: id },
      note: { text: 'Call them.' },
      assigned: { handler: null },
      watching: { on: true },
      assessed: {
        domains: ['learners'],
        standards: '',
        controls: '',
        rated: { likelihood: 1, impact: 5 },
        further: '',
        residual: null,
        reason: 'So.',
      },
      'action-added': { what: 'Name somebody', owner: { kind: 'organisation', name: 'The trust' }, due: null },
      'action-changed': { action: id, state: 'dropped', due: day, evidence: '' },
      progress: { text: 'They said so.', day, resolved: false },
      'asked-around': { team: id, asks: [id], placement: '', domains: [] },
      linked: { space: id, on: false },
      'taken-on': { sent: id, team: id },
      retained: { class: 'Standard' },
      filed: { organisation: place, placement: null, education: null, groups: [] },
      read: { day },
      barred: { account: id, reason: '' },
    },
  },
  register: {
    reads: RegisterEvent,
    events: {
      categorised: {
        scope: { provider: id },
        category: 'training-suspended',
        criteria: [],
        linked: [],
        reason: 'So.',
        review: null,
        despite: '',
      },
      confirmed: { category: id },
      'progress-seen': { scope: { provider: id }, source: 'survey', day, text: 'Better.', linked: [] },
      'rules-set': { sustainedDays: 1000, sources: 7, repeatedDays: 1, persistentWeeks: 520 },
      shared: {
        provider: null,
        parts: ['counts'],
        linked: [],
        with: 'A regulator',
        why: 'So.',
        under: '',
        providerTold: 'not-yet',
        providerWhy: '',
      },
    },
  },
  question: {
    reads: AskEvent,
    events: {
      asked: { from: { organisation: id, team: id }, placement: 'Ward 4', domains: ['learners'] },
      'not-seen': {},
    },
  },
};

describe.each(Object.entries(SAID))('what is said in a %s', (_, { reads, events }) => {
  test.each(Object.entries(events))('%s is read as it was written', (type, said) => {
    const event = { type, at, ...said };
    expect(reads.safeParse(event)).toEqual({ success: true, data: event });
  });

  test('is of a kind that this version knows, or is not read', () => {
    for (const type of ['', 'something-newer'])
      expect(reads.safeParse({ type, at, text: 'Hello.' }).success).toBe(false);
    for (const [type, said] of Object.entries(events)) expect(reads.safeParse({ type, ...said }).success).toBe(false);
  });
});

test('every word for a refusal that a phone may have kept is still one', () => {
  expect(RejectionCode.options.join(' ')).toBe(
    'malformed unknown_operation hash_mismatch chunk_missing conflict key_taken space_taken not_yours not_a_participant unknown_team not_on_roster barred last_reader account_full space_full unknown_class',
  );
  expect(ErrorCode.options.join(' ')).toBe(
    'bad_request wrong_content_type too_large unknown_version session_required forged forbidden device_removed challenge_expired work_needed sequence_gap sequence_conflict not_found link_used link_expired link_withdrawn roster_conflict no_lead too_many slow_down try_later internal',
  );
});

test('a phone of last year counts on what one push and one body may hold', () => {
  expect(SIZE_CLASSES).toEqual([1024, 4096, 16_384, 65_536]);
  expect(LIMITS).toMatchObject({
    mutationsPerPush: 50,
    requestBytes: 393_216,
    pushBodyChars: 262_144,
    entriesPerPage: 200,
    participants: 200,
    rosterMembers: 100,
    barred: 50,
    replayDays: 35,
  });
});
